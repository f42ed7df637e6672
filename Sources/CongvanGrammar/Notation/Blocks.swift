/// A value as it is written.
struct ValueNode: Hashable, Sendable {
  /// What sort of value it is.
  indirect enum Kind: Hashable, Sendable {
    case symbol(String)
    case integer(Int)
    case decimal(Double)
    case text(String)
    case slot(String)
    case record(String, [FieldNode])
    case list([ValueNode])
  }

  var kind: Kind
  var place: Place
}

/// `name:VALUE`, or `+$slot` when there is no name.
struct FieldNode: Hashable, Sendable {
  var name: String?
  var value: ValueNode
}

/// What stands directly above a block.
struct Preamble: Hashable, Sendable {
  var sentence = ""
  var source = ""
}

/// A lexicon as it is written.
struct LexiconBlock: Hashable, Sendable {
  struct Phrase: Hashable, Sendable {
    var text: String
    var place: Place
  }

  struct Entry: Hashable, Sendable {
    /// The file it stands in, which is another than the lexicon's where that was extended.
    var path: String
    var phrases: [Phrase] = []
    var value: ValueNode?
  }

  var name: String
  var path: String
  var place: Place
  var preamble: Preamble
  var entries: [Entry] = []
}

/// A form as it is written: a reading that a program puts together itself, with its name and examples.
struct FormBlock: Hashable, Sendable {
  var name: String
  var path: String
  var place: Place
  var preamble: Preamble
  /// The lines of each text, joined by line breaks.
  var yes: [RuleBlock.Yes] = []
  var no: [RuleBlock.No] = []
}

/// A rule as it is written.
struct RuleBlock: Hashable, Sendable {
  struct Over: Hashable, Sendable {
    var name: String
    var reason: String
    var place: Place
  }

  struct Yes: Hashable, Sendable {
    var text: String
    var value: ValueNode?
    var place: Place
  }

  struct No: Hashable, Sendable {
    var text: String
    var reason: String
    var place: Place
  }

  var name: String
  var path: String
  var place: Place
  var preamble: Preamble
  var pattern: Pattern
  var result: ValueNode?
  var overs: [Over] = []
  var from: RuleInfo.Limit?
  var until: RuleInfo.Limit?
  var yes: [Yes] = []
  var no: [No] = []

  /// The head of the record it gives.
  var head: String? { if case .record(let head, _) = result?.kind { head } else { nil } }
}
