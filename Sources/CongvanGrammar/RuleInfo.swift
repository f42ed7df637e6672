/// What a grammar says about one of its rules, or of the forms that a program puts together itself.
public struct RuleInfo: Hashable, Sendable {
  /// A day from which, or until which, a form is prescribed, and by which document.
  public struct Limit: Hashable, Sendable {
    /// `YYYY-MM-DD`.
    public var day: String
    /// The document that says so.
    public var document: String
  }

  /// A rule that this one goes before, and why.
  public struct Precedence: Hashable, Sendable {
    /// The rule's name.
    public var rule: String
    /// Why this one goes before it.
    public var reason: String
  }

  /// A phrase with what is said of it.
  public struct Example: Hashable, Sendable {
    /// The phrase.
    public var text: String
    /// The value it must have, as the notation writes it and empty where it is the phrase itself, or why it is refused.
    public var note: String
  }

  /// A phrase that it must read, with the value it must have; nil for the phrase itself.
  struct Reads: Hashable, Sendable {
    var text: String
    var value: GrammarValue?
    var place: Place
  }

  /// The rule's name, which never changes once released.
  public var name: String
  /// What it reads, in one sentence.
  public var sentence: String
  /// Its authority.
  public var source: String
  /// The file.
  public var path: String
  /// The line of the rule's name, from 1.
  public var line: Int
  /// The head of the record it gives; nil of a form, or when it gives something else.
  public var head: String?
  let reads: [Reads]
  /// The phrases it must refuse.
  public var no: [Example]
  /// The rules it goes before.
  public var over: [Precedence]
  /// The first day on which the form is prescribed.
  public var from: Limit?
  /// The first day on which it no longer is.
  public var until: Limit?
  /// Whether no other rule refers to it, unless to look ahead for it.
  public var standsAlone: Bool
  /// The most steps it can take at one token.
  public var stepBound: Int

  /// The phrases it must read.
  public var yes: [Example] { reads.map { Example(text: $0.text, note: $0.value?.description ?? "") } }

  /// How many phrases it must read, and how many it must refuse.
  public var counts: (yes: Int, no: Int) { (reads.count, no.count) }

  /// Its file without the ending, such as `temporal/deadline`.
  public var family: String { path.hasSuffix(".grammar") ? String(path.dropLast(".grammar".count)) : path }

  /// Why the form is not prescribed on a day (`YYYY-MM-DD`), in words; nil when it is.
  public func objection(on day: String) -> String? {
    if let from, day < from.day { return "prescribed only from \(from.day) on, by \(from.document)" }
    if let until, day >= until.day { return "no longer prescribed since \(until.day), by \(until.document)" }
    return nil
  }
}
