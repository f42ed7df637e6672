internal import CongvanText

/// The words by which directives say what they do to one another; `grammars/amendment/effects.txt` says how they are written down.
public struct EffectWords: Sendable {
  /// A line of the file that is no fact about words.
  public struct Failure: Error, Hashable, Sendable, CustomStringConvertible {
    /// The line, from 1.
    public var line: Int
    /// What is wrong and the way out, without a full stop.
    public var reason: String

    /// One sentence: where, what, and the way out.
    public var description: String { "line \(line) of the words of effects: \(reason)." }
  }

  /// What a word is for, besides the effects themselves.
  enum Use: String, CaseIterable {
    case passive, by, content, changed, ended, from, since, until, range, joins, loose, month, year, provision, becomes, instead,
      respectively, letters, beside
    case stopped, released, anyone, except, stays, back, inside, delay, during, through, signed, last, alone, of, body, every, day
    case inForce = "in-force"
    case denial = "not"
    case condition = "if"
    case openingCase = "case"
    case part, only, titled
    case put, leftOut = "left-out"
    case more, working, document, allowing, place, committee, meanwhile, assigning, leaving
    case inPlaceOf = "in-place-of"
    case beneficiary = "for"
    case itself = "self"
  }

  private var verbs: [(words: [String], kind: Effect.Kind)] = []
  private var phrases: [Use: [[String]]] = [:]
  private var spelled: [Use: [String]] = [:]

  /// The words written in `text`.
  ///
  /// - Throws: `Failure` for the first line that is no fact, or one below no source.
  public init(text: String) throws(Failure) {
    var hasSource = false
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() where !line.isEmpty && line.first != "#"
    {
      let parts = line.split(separator: " ", maxSplits: 1).map(String.init)
      guard parts.count == 2 else { throw Failure(line: index + 1, reason: "nothing stands behind '\(parts[0])'; write its words") }
      if parts[0] == "source" {
        hasSource = true
        continue
      }
      guard hasSource else {
        throw Failure(
          line: index + 1, reason: "no source stands above '\(parts[0])'; write 'source' and where it is said, or 'source unverified'")
      }
      let listed = parts[1].split(separator: "|").map { EffectToken.all(in: String($0)).map(\.word) }
      if let kind = Effect.Kind(rawValue: parts[0]) {
        verbs += listed.map { ($0, kind) }
      } else if let use = Use(rawValue: parts[0]) {
        phrases[use, default: []] += listed
        spelled[use, default: []] += parts[1].split(separator: "|").map { $0.split(separator: " ").joined(separator: " ") }
      } else {
        let known = Effect.Kind.allCases.map(\.rawValue) + Use.allCases.map(\.rawValue)
        throw Failure(line: index + 1, reason: "'\(parts[0])' is no fact; write one of \(known.joined(separator: ", "))")
      }
    }
    verbs.sort { $0.words.count > $1.words.count }
    for use in phrases.keys where use != .provision && use != .letters { phrases[use]!.sort { $0.count > $1.count } }
  }

  /// The longest verb at `place`, and how many words it has.
  func verb(at place: Int, in tokens: [EffectToken]) -> (kind: Effect.Kind, length: Int)? {
    verbs.first { tokens.has($0.words, at: place) }.map { ($0.kind, $0.words.count) }
  }

  /// How many words a phrase of that use takes at `place`; 0 where there is none.
  func length(_ use: Use, at place: Int, in tokens: [EffectToken]) -> Int {
    phrases[use]?.first { tokens.has($0, at: place) }?.count ?? 0
  }

  /// The phrases of that use, as they are written.
  func spellings(_ use: Use) -> [String] { spelled[use] ?? [] }

  /// The letters of points, in their order.
  var letters: [String] { phrases[.letters]?.map { $0[0] } ?? [] }

  /// How far inside a document the part named at `place` stands, and how many words its name has.
  func part(at place: Int, in tokens: [EffectToken]) -> (rank: Int, length: Int)? {
    guard let rank = phrases[.provision]?.firstIndex(where: { tokens.has($0, at: place) }) else { return nil }
    return (rank, phrases[.provision]![rank].count)
  }
}

/// A word between blanks, the punctuation round it set aside: `12/SNV-CCHC` and `2.1` are one each.
struct EffectToken: Hashable {
  /// Folded.
  var word: String
  /// As written.
  var spelled: String
  /// Whether a full stop stands behind it.
  var isStopped = false
  /// Whether a mark that parts two clauses stands behind it.
  var isParted = false

  /// The words of `text`, what stands in quotation marks left out.
  static func all(in text: String) -> [EffectToken] {
    text.outsideQuotes.split(whereSeparator: \.isWhitespace).compactMap { piece in
      let core = piece.drop { marks.contains($0) }
      let spelled = String(core.reversed().drop { marks.contains($0) }.reversed())
      return spelled.isEmpty
        ? nil
        : EffectToken(
          word: Folding.phrase(spelled), spelled: spelled, isStopped: piece.last == ".",
          isParted: piece.last.map { ",;.".contains($0) } ?? false)
    }
  }

  private static let marks: Set<Character> = [",", ".", ";", ":", "(", ")", "/"]
}

extension [EffectToken] {
  func has(_ words: [String], at place: Int) -> Bool {
    !words.isEmpty && place >= 0 && place + words.count <= count && words.indices.allSatisfy { self[place + $0].word == words[$0] }
  }
}
