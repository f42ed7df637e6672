internal import CongvanText

/// What can be wrong where one grammar is laid over another, or is not what a program needs.
extension Sentence {
  static func otherKind(_ what: String, _ below: LayerReport.Block) -> Sentence {
    Sentence(
      "'\(below.name)' is a \(below.kind.rawValue) at \(below.path):\(below.line), and no \(what) can take its place; "
        + "give this one another name.")
  }
  static func extendsItself(_ name: String, place: String) -> Sentence {
    Sentence("lexicon '\(name)' stands in the same grammar, at \(place); add the phrases there.")
  }
  static func noLexicon(_ below: LayerReport.Block) -> Sentence {
    Sentence(
      "'\(below.name)' is a \(below.kind.rawValue) at \(below.path):\(below.line), and only a lexicon can be extended; "
        + "write '\(below.kind.rawValue) \(below.name)' to take its place.")
  }
  static func unknownLexicon(_ name: String, known: [String]) -> Sentence {
    if let near = Nearest.name(to: name, in: known) { return Sentence("no lexicon is named '\(name)'; did you mean '\(near)'?") }
    return Sentence("no lexicon is named '\(name)'; write 'lexicon \(name)' to define it.")
  }
  static func missing(_ what: LayerReport.Block.Kind, _ name: String, asker: String) -> Sentence {
    Sentence("no \(what.rawValue) is named '\(name)', and \(asker) asks for it; define it.")
  }
  static func missingForm(_ name: String) -> Sentence {
    Sentence("no form is named '\(name)', by which documents are read; write one with its sentence and examples.")
  }
  static func unusedForm(_ name: String, known: [String]) -> Sentence {
    let way = Nearest.name(to: name, in: known).map { "did you mean '\($0)'?" } ?? "write a rule, or remove it."
    return Sentence("nothing is read by a form '\(name)'; \(way)")
  }
  static func unusable(_ field: String, _ rule: String, _ example: String, asker: String) -> Sentence {
    Sentence("rule '\(rule)' reads \"\(example)\" with a '\(field)' that \(asker) can make nothing of; write it as other rules do.")
  }
}
