/// The wording of everything that can be wrong in a grammar.
enum Sentence {
  static func strayCharacter(_ scalar: Unicode.Scalar) -> String {
    "unexpected '\(scalar)'; names are ASCII, words of the text stand in straight quotes."
  }
  static func strayWord(_ word: String) -> String { "'\(word)' is no name, names are ASCII; put words of the text in straight quotes." }
  static func curlyQuotes(_ text: String) -> String { "\"\(text)\" stands in typographic quotes; use straight ones." }
  static func longNumber(_ text: String) -> String { "the number \(text) is too long; write a shorter one." }
  static let openQuote = "the quoted text does not end on its line; add '\"'."
  static func expected(_ what: String, _ inWhat: String, found: String) -> String { "expected \(what) \(inWhat), found \(found)." }
  static func noBlock(found: String) -> String {
    "expected 'rule NAME', 'lexicon NAME' or 'extend NAME' at the start of a line, found \(found)."
  }
  static func noReason(_ text: String) -> String {
    "the 'no' example \"\(text)\" has no reason; say in quotes after it why it is refused."
  }
  static func strayInRule(_ name: String, found: String) -> String {
    "expected 'over', 'from', 'until', 'yes' or 'no' on a line of its own in rule '\(name)', found \(found)."
  }
  static func strayInLexicon(_ name: String, found: String) -> String { "expected a quoted phrase in lexicon '\(name)', found \(found)." }
  static func dottedSlot(_ name: String) -> String { "the slot name '\(name)' has a dot; use letters, digits and '-'." }
  static func unbounded(_ what: String, _ allowed: ClosedRange<Int>, found: String) -> String {
    "\(what) needs a bound from \(allowed.lowerBound) to \(allowed.upperBound), found \(found)."
  }
  static func outOfBounds(_ what: String, _ allowed: ClosedRange<Int>, _ value: Int) -> String {
    "\(what) of \(value) is not allowed; write a number from \(allowed.lowerBound) to \(allowed.upperBound)."
  }
  static func badBounds(_ what: String) -> String { "'\(what)' takes a number or a range, such as '(4)' or '(1..31)'." }
  static func unknown(_ what: String, _ prefix: String, _ name: String, known: [String]) -> String {
    guard let near = Nearest.name(to: name, in: known) else {
      return "unknown \(what) '\(prefix)\(name)'; use one of \(known.map { prefix + $0 }.joined(separator: ", "))."
    }
    return "unknown \(what) '\(prefix)\(name)'; did you mean '\(prefix)\(near)'?"
  }
  static func unknownName(_ name: String, known: [String]) -> String {
    if let near = Nearest.name(to: name, in: known) { return "no rule or lexicon is named '\(name)'; did you mean '\(near)'?" }
    return "no rule or lexicon is named '\(name)'; define it, or write words of the text in quotes."
  }
  static func unknownRule(_ name: String, known: [String]) -> String {
    if let near = Nearest.name(to: name, in: known) { return "no rule is named '\(name)'; did you mean '\(near)'?" }
    return "no rule is named '\(name)'; name a rule that this one goes before."
  }
  static func duplicate(_ what: String, _ name: String, first: String) -> String {
    "\(what) '\(name)' is already defined at \(first); give this one another name."
  }
  static func otherKind(_ what: String, _ below: LayerReport.Block) -> String {
    "'\(below.name)' is a \(below.kind.rawValue) at \(below.path):\(below.line), and no \(what) can take its place; "
      + "give this one another name."
  }
  static func extendsItself(_ name: String, place: String) -> String {
    "lexicon '\(name)' stands in the same grammar, at \(place); add the phrases there."
  }
  static func unknownLexicon(_ name: String, known: [String]) -> String {
    if let near = Nearest.name(to: name, in: known) { return "no lexicon is named '\(name)'; did you mean '\(near)'?" }
    return "no lexicon is named '\(name)'; write 'lexicon \(name)' to define it."
  }
  static func missing(_ what: LayerReport.Block.Kind, _ name: String, asker: String) -> String {
    "no \(what.rawValue) is named '\(name)', and \(asker) asks for it; define it."
  }
  static func duplicatePhrase(_ text: String, lexicon: String, first: String) -> String {
    "\"\(text)\" is listed twice in lexicon '\(lexicon)', first at \(first); remove one."
  }
  static func emptyLexicon(_ name: String) -> String { "lexicon '\(name)' lists nothing; add a quoted phrase." }
  static func emptyWords(_ text: String) -> String { "\"\(text)\" has no words; write at least one." }
  static func longDigits(_ text: String) -> String { "\"\(text)\" has a number of more than nine digits; use '#digits'." }
  static func noSentence(_ what: String, _ name: String) -> String {
    "\(what) '\(name)' has no sentence; say above it, after '##', what it reads."
  }
  static func noSource(_ what: String, _ name: String) -> String {
    "\(what) '\(name)' has no source; add '## Source: …' above it, or '## Source: unverified (why)'."
  }
  static func noExample(_ rule: String, _ sort: String) -> String {
    "rule '\(rule)' has no '\(sort)' example; add a phrase it must \(sort == "yes" ? "read" : "refuse")."
  }
  static func noValue(_ text: String) -> String { "the 'yes' example \"\(text)\" has no value; add '=>' and what the rule must give." }
  static func cycle(_ names: [String]) -> String {
    "rule '\(names[0])' refers to itself by \(names.map { "'\($0)'" }.joined(separator: " → ")); remove one reference."
  }
  static func overCycle(_ names: [String]) -> String {
    "rule '\(names[0])' is over itself by \(names.map { "'\($0)'" }.joined(separator: " → ")); remove one 'over'."
  }
  static func unboundSlot(_ slot: String, bound: [String]) -> String {
    if let near = Nearest.name(to: slot, in: bound) { return "no slot '\(slot)' is bound in the pattern; did you mean '$\(near)'?" }
    return "no slot '\(slot)' is bound in the pattern; write '\(slot):' before an element."
  }
  static func maybeUnbound(_ slot: String) -> String {
    "the slot '\(slot)' is the whole result but not bound in every reading; bind it in each, or put it in a record."
  }
  static func boundTwice(_ slot: String) -> String {
    "the slot '\(slot)' is bound twice in one reading; give the second another name, or gather both in '{ }'."
  }
  static func unusedSlot(_ slot: String) -> String { "the slot '\(slot)' is not used in the result; use it or drop '\(slot):'." }
  static func mergeOfNoRecord(_ slot: String) -> String {
    "'+$\(slot)' needs a record, and '\(slot)' may be something else; write 'name:$\(slot)'."
  }
  static func slotInConstant(_ slot: String) -> String { "'$\(slot)' has no meaning here; write a value without slots." }
  static func repeatedField(_ name: String, _ head: String) -> String {
    "the field '\(name)' stands twice in '(\(head) …)'; give one another name."
  }
  static func gapAtEnd(_ most: Int) -> String { "'..\(most)' has nothing after it to skip to; add an element or remove it." }
  static let noSeparator = "'list' needs a lexicon named 'list-separator'; define what may stand between two items."
  static func matchesNothing(_ rule: String) -> String { "rule '\(rule)' can match no words at all; make one element required." }
  static func tooManySteps(_ rule: String, _ steps: Int, most: Int) -> String {
    "rule '\(rule)' may take \(steps) steps at one word, more than \(most); shorten its gaps, repetitions or lists."
  }
}
