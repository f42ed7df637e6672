internal import CongvanText

/// The wording of everything that can be wrong in a grammar: what it is, then the way out.
struct Sentence: Hashable, Sendable {
  /// What is wrong and what to do.
  let text: String
  /// Which mistake it is: the name of the function that words it.
  let mistake: String

  init(_ text: String, mistake: String = #function) {
    self.text = text
    self.mistake = String(mistake.prefix { $0 != "(" })
  }
}

// MARK: - Letters and blocks

extension Sentence {
  static func strayCharacter(_ scalar: Unicode.Scalar) -> Sentence {
    let shown = scalar.properties.generalCategory == .control ? "U+\(String(scalar.value, radix: 16, uppercase: true))" : "'\(scalar)'"
    let way =
      switch scalar {
      case "'", "`", "‘", "’": "words of the text stand in double quotes"
      case "=", "-", ">", "→": "a result stands after '=>'"
      default: "names are ASCII, words of the text stand in straight quotes"
      }
    return Sentence("unexpected \(shown); \(way).")
  }
  static func strayWord(_ word: String) -> Sentence {
    Sentence("'\(word)' is no name, names are ASCII; put words of the text in straight quotes.")
  }
  static func noUnicode() -> Sentence { Sentence("the bytes here are no UTF-8; save the file as UTF-8.") }
  static func curlyQuotes(_ text: String) -> Sentence { Sentence("\"\(text)\" stands in typographic quotes; use straight ones.") }
  static func longNumber(_ text: String) -> Sentence { Sentence("the number \(text) is too long; write a shorter one.") }
  static func openQuote() -> Sentence { Sentence("the quoted text does not end on its line; add '\"'.") }
  static func expected(_ what: String, _ inWhat: String, found: String) -> Sentence {
    Sentence("expected \(what) \(inWhat), found \(found).")
  }
  static func noBlock(found: String) -> Sentence {
    Sentence(
      "expected 'rule NAME', 'lexicon NAME', 'form NAME' or 'extend NAME' at the start of a line, found \(found)\(meant(found, blocks))")
  }
  static func strayInRule(_ name: String, found: String) -> Sentence {
    Sentence(
      "expected 'over', 'from', 'until', 'yes' or 'no' on a line of its own in rule '\(name)', found \(found)\(meant(found, clauses + blocks))"
    )
  }
  static func strayInForm(_ name: String, found: String) -> Sentence {
    Sentence(
      "expected 'yes' or 'no' on a line of its own in form '\(name)', found \(found)\(meant(found, ["yes", "no"] + blocks))")
  }

  /// The words that begin blocks, and the clauses of rules.
  static let blocks = ["rule", "lexicon", "form", "extend"], clauses = ["over", "from", "until", "yes", "no"]

  /// The end of a sentence: the keyword that was meant, where one is near to what was found.
  private static func meant(_ found: String, _ keywords: [String]) -> String {
    Nearest.name(to: found.filter { $0 != "'" && $0 != ":" }, in: keywords).map { "; did you mean '\($0)'?" } ?? "."
  }
  static func strayInLexicon(_ name: String, found: String) -> Sentence {
    Sentence("expected a quoted phrase in lexicon '\(name)', found \(found)\(meant(found, blocks))")
  }
  static func tooDeep(most: Int) -> Sentence {
    Sentence("more than \(most) brackets stand in one another; give the inner part a rule of its own.")
  }
}

// MARK: - What a block must have

extension Sentence {
  static func noSentence(_ what: String, _ name: String) -> Sentence {
    Sentence("\(what) '\(name)' has no sentence; say above it, after '##', what it reads.")
  }
  static func noSource(_ what: String, _ name: String) -> Sentence {
    Sentence("\(what) '\(name)' has no source; add '## Source: …' above it, or '## Source: unverified (why)'.")
  }
  static func noExample(_ what: String, _ name: String, _ sort: String) -> Sentence {
    Sentence("\(what) '\(name)' has no '\(sort)' example; add a phrase it must \(sort == "yes" ? "read" : "refuse").")
  }
  static func noValue(_ text: String) -> Sentence {
    Sentence("the 'yes' example \"\(text)\" has no value; add '=>' and what the rule must give.")
  }
  static func noReason(_ text: String) -> Sentence {
    Sentence("the 'no' example \"\(text)\" has no reason; say in quotes after it why it is refused.")
  }
  static func emptyLexicon(_ name: String) -> Sentence { Sentence("lexicon '\(name)' lists nothing; add a quoted phrase.") }
  static func emptyWords(_ text: String) -> Sentence { Sentence("\"\(text)\" has no words; write at least one.") }
  static func longDigits(_ text: String) -> Sentence {
    Sentence("\"\(text)\" has a number of more than nine digits; use '#digits'.")
  }
  static func duplicate(_ what: String, _ name: String, first: String) -> Sentence {
    Sentence("\(what) '\(name)' is already defined at \(first); give this one another name.")
  }
  static func duplicatePhrase(_ text: String, lexicon: String, first: String) -> Sentence {
    Sentence("\"\(text)\" is listed twice in lexicon '\(lexicon)', first at \(first); remove one.")
  }
}

// MARK: - Names

extension Sentence {
  static func unknownAnchor(_ name: String) -> Sentence { unknown("place", "@", name, Pattern.Anchor.allCases.map(\.rawValue)) }
  static func unknownBuiltin(_ name: String) -> Sentence { unknown("sort of word", "#", name, Pattern.Builtin.names) }
  private static func unknown(
    _ what: String, _ prefix: String, _ name: String, _ known: [String], mistake: String = #function
  ) -> Sentence {
    guard let near = Nearest.name(to: name, in: known) else {
      let all = known.map { prefix + $0 }.joined(separator: ", ")
      return Sentence("there is no \(what) '\(prefix)\(name)'; use one of \(all).", mistake: mistake)
    }
    return Sentence("there is no \(what) '\(prefix)\(name)'; did you mean '\(prefix)\(near)'?", mistake: mistake)
  }
  static func unknownName(_ name: String, known: [String]) -> Sentence {
    let way =
      Nearest.name(to: name, in: known + clauses).map { "did you mean '\($0)'?" } ?? "define it, or write words of the text in quotes."
    return Sentence("no rule or lexicon is named '\(name)'; \(way)")
  }
  static func unknownRule(_ name: String, known: [String]) -> Sentence {
    let way = Nearest.name(to: name, in: known).map { "did you mean '\($0)'?" } ?? "name a rule that this one goes before."
    return Sentence("no rule is named '\(name)'; \(way)")
  }
  static func noSeparator() -> Sentence {
    Sentence("'list' needs a lexicon named 'list-separator'; define what may stand between two items.")
  }
  static func cycle(_ names: [String]) -> Sentence {
    Sentence("rule '\(names[0])' refers to itself by \(path(names)); remove one reference.")
  }
  static func overCycle(_ names: [String]) -> Sentence {
    Sentence("rule '\(names[0])' is over itself by \(path(names)); remove one 'over'.")
  }
  static func longChain(_ rule: String, most: Int) -> Sentence {
    Sentence("rule '\(rule)' refers to rules that refer to rules more than \(most) times over; join some of them.")
  }
  private static func path(_ names: [String]) -> String { names.map { "'\($0)'" }.joined(separator: " → ") }
}

// MARK: - Patterns

extension Sentence {
  static func unbounded(_ what: String, _ allowed: ClosedRange<Int>, found: String) -> Sentence {
    Sentence("\(what) needs a bound from \(allowed.lowerBound) to \(allowed.upperBound), found \(found).")
  }
  static func outOfBounds(_ what: String, _ allowed: ClosedRange<Int>, _ value: Int) -> Sentence {
    Sentence("\(what) of \(value) is not allowed; write a number from \(allowed.lowerBound) to \(allowed.upperBound).")
  }
  static func badBounds(_ what: String) -> Sentence {
    Sentence("'\(what)' takes a number or a range, such as '(4)' or '(1..31)'.")
  }
  static func emptyRange(_ low: Int, _ high: Int) -> Sentence {
    Sentence("no number is from \(low) to \(high); write the smaller one first.")
  }
  static func gapAtEnd(_ most: Int) -> Sentence {
    Sentence("'..\(most)' has nothing after it to skip to; add an element or remove it.")
  }
  static func neverRead(first: Place) -> Sentence {
    Sentence("this branch is never read, as the one at \(first.line):\(first.column) reads what it opens with; put the longer one first.")
  }
  static func matchesNothing(_ rule: String) -> Sentence {
    Sentence("rule '\(rule)' can match no words at all; make one element required.")
  }
  static func tooManySteps(_ rule: String, _ steps: Int, most: Int) -> Sentence {
    Sentence("rule '\(rule)' may take \(steps) steps at one word, more than \(most); shorten its gaps, repetitions or lists.")
  }
}

// MARK: - Slots and results

extension Sentence {
  static func dottedSlot(_ name: String) -> Sentence {
    Sentence("the slot name '\(name)' has a dot; use letters, digits and '-'.")
  }
  static func unboundSlot(_ slot: String, bound: [String]) -> Sentence {
    let way = Nearest.name(to: slot, in: bound).map { "did you mean '$\($0)'?" } ?? "write '\(slot):' before an element."
    return Sentence("the pattern has no slot '\(slot)'; \(way)")
  }
  static func maybeUnbound(_ slot: String) -> Sentence {
    Sentence("the result is '$\(slot)' alone, but a phrase may be read without it; name it in every branch, or put it in a record.")
  }
  static func boundTwice(_ slot: String) -> Sentence {
    Sentence("the slot '\(slot)' may be filled twice in one phrase; give the second another name, or gather both in '{ }'.")
  }
  static func unusedSlot(_ slot: String) -> Sentence {
    Sentence("the slot '\(slot)' is not used in the result; use it or drop '\(slot):'.")
  }
  static func mergeOfNoRecord(_ slot: String) -> Sentence {
    Sentence("'+$\(slot)' needs a record, and '\(slot)' may be something else; write 'name:$\(slot)'.")
  }
  static func slotInConstant(_ slot: String) -> Sentence {
    Sentence("'$\(slot)' stands for words of a rule's own pattern, and here is none; write the value itself.")
  }
  static func repeatedField(_ name: String, _ head: String) -> Sentence {
    Sentence("the field '\(name)' stands twice in '(\(head) …)'; give one another name.")
  }
}

// MARK: - Validity

extension Sentence {
  static func noSuchDay(_ day: String) -> Sentence { Sentence("the calendar has no day \(day); write year-month-day.") }
  static func repeatedLimit(_ clause: String) -> Sentence {
    Sentence("'\(clause)' stands twice in one rule; keep one, or make two rules.")
  }
  static func neverValid(from: String, until: String) -> Sentence {
    Sentence("the form ends on \(until), not after it begins on \(from); exchange the days or mend one.")
  }
}
