internal import CongvanText

/// The words that checks go by; they come out of the grammar's lexicons.
public struct CheckVocabulary: Hashable, Sendable {
  /// Phrases, folded and cut into words.
  public struct Phrases: Hashable, Sendable {
    let phrases: [[Substring]]

    /// The phrases as they are written.
    public init(_ phrases: [String]) {
      self.phrases = phrases.map { Folding.words($0) }.filter { !$0.isEmpty }.sorted { ($1.count, $0.joined()) < ($0.count, $1.joined()) }
    }

    /// How many words at the start of `words` are a phrase; 0 when none is. The longest counts.
    func length(atStartOf words: some Sequence<Substring>) -> Int { phrases.first { words.starts(with: $0) }?.count ?? 0 }

    /// Whether a phrase stands anywhere in `words`.
    func stand(in words: [Substring]) -> Bool { words.indices.contains { length(atStartOf: words[$0...]) > 0 } }

    /// Whether `text` is a phrase, marks aside.
    func isWhole(_ text: String) -> Bool {
      let words = Folding.words(text)
      return !words.isEmpty && length(atStartOf: words) == words.count
    }

    /// Where the first phrase in `words` stands.
    func firstIndex(in words: [Substring]) -> Int? { words.indices.first { length(atStartOf: words[$0...]) > 0 } }

    /// `words` without the phrases in it.
    func removed(from words: [Substring]) -> [Substring] {
      var out: [Substring] = []
      var at = 0
      while at < words.count {
        let length = length(atStartOf: words[at...])
        if length == 0 { out.append(words[at]) }
        at += max(1, length)
      }
      return out
    }
  }

  /// Words by which a report is ordered.
  public var reports: Phrases
  /// Verbs of who makes one report of several.
  public var summing: Phrases
  /// Verbs of handing in, and words between what is handed in and whom it goes to.
  public var handing, directions: Phrases
  /// Words in a report's order before what does not say what it is about: who passes it on, what it is for.
  public var asides: Phrases
  /// Words before what something is handed in for.
  public var purposes: Phrases
  /// The body that governs a place: “UBND”.
  public var governing: Phrases
  /// Words for whoever stands above, unnamed.
  public var superiors: Phrases
  /// Words before a body's name that do not belong to it.
  public var determiners: Phrases
  /// What people are counted by.
  public var persons: Phrases
  /// Subjects of a limit that say only that there is one.
  public var emptySubjects: Phrases
  /// Kinds of places, as names and patterns for names have them.
  public var places: Phrases
  /// The word that stands for a name in a pattern.
  public var nameWords: Phrases
  /// The marks that part a name, those that no word holds first.
  public var nameSeparators: [Character]
  /// How rows of totals call themselves.
  public var totals: Phrases
  /// Words in a heading that call for each cell below it.
  public var requiredMarks: Phrases
  /// What groups are counted by.
  public var groups: Phrases
  /// Words that open like a group and are none, or none that has members of a list: “tổ chức”, “tổ trưởng”, “ban chỉ đạo”.
  public var notGroups: Phrases
  /// Verbs by which groups are set up.
  public var founding: Phrases
  /// What some of a group are sent for, who are not all of it.
  public var errands: Phrases
  /// Verbs by which a group is given its members, or some of them are sent.
  public var placing: Phrases
  /// What those are called who make up a group.
  public var members: Phrases
  /// Words of a report's order that do not say what it is about.
  public var reportFillers: Phrases
  /// Words before a group by which each of them is meant.
  public var eachWords: Phrases
  /// Words by which an amount begins: “có”, “tối thiểu”.
  public var amounts: Phrases
  /// Words by which more time is given, and less.
  public var extending, shortening: Phrases
  /// Headings of lists, by what stands below them.
  public var columns: [String: Phrases]

  /// What stands below a heading, by the longest words that it opens with; nil for a heading that is not known.
  func column(headed text: String) -> String? {
    let words = Folding.words(text)
    let lengths = columns.mapValues { $0.length(atStartOf: words) }.filter { $0.value > 0 }
    return lengths.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  /// Whether people are counted by `unit`.
  func isPerson(_ unit: String) -> Bool { persons.length(atStartOf: Folding.words(unit)) > 0 }

  /// Whether `unit` counts groups.
  func isCountedAsGroup(_ unit: String) -> Bool { groupLength(atStartOf: Folding.words(unit)) > 0 }

  /// How many words at the start of `words` are what groups are counted by.
  func groupLength(atStartOf words: some Sequence<Substring>) -> Int {
    notGroups.length(atStartOf: words) > 0 ? 0 : groups.length(atStartOf: words)
  }

  /// The words that lexicons list.
  ///
  /// - Parameter listed: The phrases of the lexicon of a name, each with its value where it has one.
  package init(_ listed: (_ lexicon: String) -> [(phrase: String, value: String?)]) {
    func phrases(_ lexicon: String) -> Phrases { Phrases(listed(lexicon).map(\.phrase)) }
    reports = phrases("reporting-verb")
    summing = phrases("summing-verb")
    handing = phrases("report-verb")
    directions = phrases("handing-direction")
    asides = phrases("report-aside")
    purposes = phrases("purpose-cue")
    governing = phrases("governing-body")
    superiors = phrases("superior-cue")
    determiners = phrases("plain-determiner")
    persons = phrases("person-unit")
    emptySubjects = phrases("empty-subject")
    places = phrases("level-noun")
    nameWords = phrases("name-word")
    nameSeparators = listed("name-separator").compactMap(\.phrase.first)
    totals = phrases("total-row")
    requiredMarks = phrases("required-mark")
    groups = phrases("group-unit")
    notGroups = phrases("not-group")
    founding = phrases("founding-verb")
    errands = phrases("group-errand")
    placing = phrases("placing-verb")
    members = phrases("member-noun")
    reportFillers = phrases("report-filler")
    eachWords = phrases("each-determiner")
    amounts = Phrases(["limit-filler", "min-cue", "max-cue"].flatMap { listed($0).map(\.phrase) })
    extending = phrases("extending-verb")
    shortening = phrases("shortening-verb")
    columns = Dictionary(grouping: listed("roster-column")) { $0.value ?? "" }.mapValues { Phrases($0.map(\.phrase)) }
  }
}
