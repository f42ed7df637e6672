internal import CongvanText

/// The bodies that directives name, as they were on any day, and who has their work since they ended.
///
/// It says what a name meant and suggests who to turn to; it never gives one name for another.
public struct BodyRegistry: Hashable, Sendable {
  /// The day up to which nothing is missing among what ended.
  public let kept: LegalDate
  /// All of them, as the registry lists them.
  public let all: [RegisteredBody]
  private let names: BodyNameIndex

  init(kept: LegalDate, bodies: [RegisteredBody], names: BodyNameIndex) {
    self.kept = kept
    all = bodies
    self.names = names
  }

  /// The bodies and levels that `name` names, in its order: of “Sở Y tế tỉnh Hà Giang” the department and the province.
  ///
  /// - Parameter name: As in `Bearer.name`, abbreviations written out; case, marks and joining words do not matter.
  public func bodies(in name: String) -> [RegisteredBody] { names.found(in: name).map { all[$0.body] } }

  /// The body of exactly this name; nil when the registry knows none.
  public func body(named name: String) -> RegisteredBody? { names.body(named: name).map { all[$0] } }

  /// The names in `name` that are loosely used for a body, each with the body it is taken for.
  public func looseNames(in name: String) -> [(name: String, body: RegisteredBody)] {
    names.found(in: name).compactMap { entry in entry.looseName.map { ($0, all[entry.body]) } }
  }

  /// Who has the work of `body` on `day`, and where that one has ended by then, whoever followed it; none while it is.
  public func successors(of body: RegisteredBody, on day: LegalDate) -> [RegisteredBody.Successor] {
    guard let ending = body.ending, ending.day <= day else { return [] }
    var found: [RegisteredBody.Successor] = []
    for successor in ending.successors {
      let later = names.body(named: successor.name).map { successors(of: all[$0], on: day) } ?? []
      let now = later.isEmpty ? [successor] : later.map { .init(name: $0.name, matter: $0.matter ?? successor.matter) }
      found += now.filter { !found.contains($0) }
    }
    return found
  }
}

/// Finds bodies by the words of their names.
struct BodyNameIndex: Hashable, Sendable {
  /// A name behind its first word.
  struct Entry: Hashable {
    fileprivate var rest: ArraySlice<Substring>
    var body: Int
    /// The name, where it is only loosely used for the body.
    var looseName: String?
    /// The words that must stand anywhere before the name; none for a name that stands by itself.
    fileprivate var behind: [Substring]
  }

  private let joining: Set<Substring>
  /// By the first word, the longest first.
  private var entries: [Substring: [Entry]] = [:]

  /// - Parameter joining: Words without which names are told apart.
  init(joining: some Sequence<Substring>) { self.joining = Set(joining) }

  /// Makes `name` a name of `body`.
  ///
  /// - Parameter level: A name that opens with these words is one without them too, wherever they stand before it.
  mutating func add(_ name: String, level: String, of body: Int) {
    let words = words(name)
    insert(words[...], body)
    let opening = self.words(level)
    if words.count > opening.count, words.starts(with: opening) { insert(words[opening.count...], body, behind: opening) }
  }

  /// Makes `name` one that is loosely used for `body`.
  mutating func add(loose name: String, of body: Int) { insert(words(name)[...], body, looseName: name) }

  private mutating func insert(_ words: ArraySlice<Substring>, _ body: Int, looseName: String? = nil, behind: [Substring] = []) {
    guard let first = words.first else { return }
    let entry = Entry(rest: words.dropFirst(), body: body, looseName: looseName, behind: behind)
    let place = entries[first, default: []].firstIndex { $0.rest.count < entry.rest.count } ?? entries[first, default: []].count
    entries[first, default: []].insert(entry, at: place)
  }

  /// The body of exactly this name.
  func body(named name: String) -> Int? {
    let words = words(name)
    return words.first.flatMap { entries[$0] }?.first { $0.behind.isEmpty && $0.rest.elementsEqual(words.dropFirst()) }?.body
  }

  /// The bodies named in `text`, each once; where names overlap the first, and of those the longest.
  func found(in text: String) -> [Entry] {
    let words = words(text)
    var found: [Entry] = []
    var at = 0
    while at < words.count {
      let entry = entries[words[at]]?.first { entry in
        words[(at + 1)...].starts(with: entry.rest) && (entry.behind.isEmpty || words[..<at].contains(run: entry.behind))
      }
      if let entry, !found.contains(where: { $0.body == entry.body }) { found.append(entry) }
      at += 1 + (entry?.rest.count ?? 0)
    }
    return found
  }

  private func words(_ text: String) -> [Substring] { Folding.words(text).filter { !joining.contains($0) } }
}

extension ArraySlice<Substring> {
  fileprivate func contains(run: [Substring]) -> Bool { indices.contains { self[$0...].starts(with: run) } }
}
