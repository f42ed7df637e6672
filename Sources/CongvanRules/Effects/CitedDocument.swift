internal import CongvanModel

/// A document that a directive cites, and which of those with its number it is, by the time and the issuer that are named.
struct CitedDocument {
  private let issued: PartialDate?
  private let issuer: BodyName?
  private let source: Directive?

  /// - Parameter source: The directive that cites it.
  init(issued: PartialDate?, issuer: String?, by source: Directive?) {
    self.issued = issued
    self.issuer = issuer.map(BodyName.init)
    self.source = source
  }

  init(_ citation: Citation, by source: Directive) { self.init(issued: citation.issued, issuer: citation.issuer, by: source) }

  /// Whether the time named is that of `directive`, as far as both are known.
  func isOfTime(of directive: Directive) -> Bool {
    guard let first = issued?.firstDay, let last = issued?.lastDay, let begin = directive.issued?.firstDay,
      let end = directive.issued?.lastDay
    else { return true }
    return begin <= last && first <= end
  }

  /// Whether the issuer named, if any is, may be that of `directive`.
  func isByIssuer(of directive: Directive) -> Bool {
    guard let issuer, let name = directive.issuer else { return true }
    return issuer.mayBe(BodyName(name), below: directive.issuerParent.map(BodyName.init))
  }

  /// Whether nothing that is named beside the number speaks against `directive`.
  func mayBe(_ directive: Directive) -> Bool { isOfTime(of: directive) && isByIssuer(of: directive) }

  /// Of directives that have the number, those that may be meant.
  ///
  /// A name that does for several bodies means the one that cites, or the one above it: “của UBND tỉnh”. What a directive changes without
  /// saying whose it is, is no document of another body of its sort.
  ///
  /// - Parameter isChanged: Whether it is changed; then the document of another body is not taken even where nothing else is recorded.
  func meant<Entry>(among entries: [Entry], isChanged: Bool, directive: (Entry) -> Directive) -> [Entry] {
    let fitting = entries.filter { isByIssuer(of: directive($0)) }
    guard let source else { return fitting }
    guard let issuer else { return isChanged ? fitting.filter { !Office(source).isOther(of: directive($0)) } : fitting }
    let near = [Office(source), source.issuerParent.map { Office(name: BodyName($0)) }].compactMap { $0 }.filter { office in
      office.name.map { issuer.mayBe($0, below: office.parent) } ?? false
    }
    let own = fitting.filter { entry in near.contains { $0.mayBe(Office(directive(entry))) } }
    return near.isEmpty || own.isEmpty && !isChanged ? fitting : own
  }
}

extension Directive {
  /// Whether it may change `other`: its issuer is that of the other, or the body above that, as far as all are known.
  func isOver(_ other: Directive) -> Bool {
    let (own, theirs) = (Office(self), Office(other))
    guard let name = own.name, theirs.name != nil else { return true }
    if own.mayBe(theirs) { return true }
    if let above = theirs.parent { return name.mayBe(above, below: nil) }
    // A committee need not name the one above it.
    let isBelow = own.parent.map { above in theirs.name.map { above.mayBe($0, below: nil) } ?? false } ?? false
    return !isBelow && theirs.name.map { name.sharedOpening(with: $0) > 1 } ?? false
  }
}

extension Effect.Target {
  /// The document as `source` cites it.
  func cited(by source: Directive?) -> CitedDocument { CitedDocument(issued: issued, issuer: issuer, by: source) }
}

/// A body and the one above it, as far as they are known.
private struct Office {
  var name: BodyName?
  var parent: BodyName?

  init(name: BodyName) { self.name = name }

  init(_ directive: Directive) {
    name = directive.issuer.map(BodyName.init)
    parent = directive.issuerParent.map(BodyName.init)
  }

  func mayBe(_ other: Office) -> Bool {
    guard let name, let theirs = other.name else { return true }
    guard name.mayBe(theirs, below: other.parent) else { return false }
    guard let parent, let above = other.parent else { return true }
    return parent.mayBe(above, below: nil)
  }

  /// Whether a directive is by another body of the same sort: both are departments of home affairs, or people's committees.
  func isOther(of directive: Directive) -> Bool {
    let other = Office(directive)
    guard let name, let theirs = other.name, name.sharedOpening(with: theirs) > 1 else { return false }
    return !mayBe(other)
  }
}
