import Testing

@testable import CongvanGrammar

private let preamble = "## X.\n## Source: unverified.\n"

/// What `checkExamples` says of a grammar.
private func failures(_ text: String) throws -> [String] { try grammar(text).checkExamples().map(\.description) }

@Test func `examples that are kept say nothing`() throws {
  #expect(
    try failures(
      preamble
        + """
        rule r
          "số" t:until(@clause-end, 9)
          => (r text:$t)
          yes "SỐ  Một\tHai; ba" => (r text:"Một Hai")
          no "sô" "another word"

        ## X.
        ## Source: unverified.
        rule plain
          "a" "b"
          yes "A b"
          no "a" "half"
        """) == [])
}

@Test func `an example that is not read is a failure`() throws {
  #expect(
    try failures(preamble + "rule r\n  \"a\" => x\n  yes \"b\" => x\n  no \"c\" \"none\"\n") == [
      #"test.grammar:5:3: rule 'r' does not read "b"."#
    ])
}

@Test func `an example read with another value is a failure`() throws {
  #expect(
    try failures(preamble + "rule r\n  n:#int => (r n:$n)\n  yes \"5\" => (r n:\"5\")\n  no \"c\" \"none\"\n") == [
      #"test.grammar:5:3: rule 'r' reads "5" as (r n:5), not as (r n:"5")."#
    ])
}

@Test func `a refused example that is read is a failure`() throws {
  #expect(
    try failures(preamble + "rule r\n  \"a\" => x\n  yes \"a\" => x\n  no \"b a\" \"b comes first\"\n") == [
      #"test.grammar:6:3: rule 'r' reads "a" in "b a", which it must refuse: b comes first."#
    ])
}

@Test func `two rules that read one phrase are a failure of both`() throws {
  let one = "rule r\n  \"a\" => (h)\n  yes \"a\" => (h)\n  no \"c\" \"none\"\n"
  let two = "rule s\n  #word => (h)\n  yes \"b a\" => (h)\n  no \"1\" \"none\"\n"
  #expect(
    try failures(preamble + one + preamble + two) == [
      #"test.grammar:5:3: rules 'r' and 's' both read "a" in "a"; declare one over the other."#,
      #"test.grammar:11:3: rules 's' and 'r' both read "a" in "b a"; declare one over the other."#,
    ])
}

@Test func `an example taken by another rule names it`() throws {
  let one = "rule r\n  \"a\" => (h)\n  yes \"a b\" => (h)\n  no \"c\" \"none\"\n"
  let two = "rule s\n  \"a b\" => (h)\n  yes \"a b\" => (h)\n  no \"1\" \"none\"\n"
  #expect(
    try failures(preamble + one + preamble + two) == [
      #"test.grammar:5:3: rule 'r' does not read "a b": 's' goes first; declare which is over which."#,
      #"test.grammar:11:3: rule 's' is not alone in "a b": from the same word on 'r' reads "a"; declare one over the other."#,
    ])
}

@Test func `an example taken by a rule over its own is told the reason`() throws {
  let one = "rule r\n  \"a\" => (h)\n  yes \"a\" => (h)\n  no \"c\" \"none\"\n"
  let two = "rule s\n  #word => (h)\n  over r \"words go first\"\n  yes \"b\" => (h)\n  no \"1\" \"none\"\n"
  #expect(
    try failures(preamble + one + preamble + two) == [
      #"test.grammar:5:3: rule 'r' does not read "a": 's' (over it: words go first) goes first; change the example or the 'over'."#
    ])
}

@Test func `a refused example may be read by another rule of the same head`() throws {
  let one = "rule r\n  \"a\" => (h)\n  yes \"a\" => (h)\n  no \"a b\" \"s reads it\"\n"
  let two = "rule s\n  \"a b\" => (h)\n  over r \"it reads more\"\n  yes \"a b\" => (h)\n  no \"a\" \"r reads it\"\n"
  #expect(try failures(preamble + one + preamble + two) == [])
}

@Test func `a rule that another refers to does not compete with it`() throws {
  let one = "rule r\n  \"a\" => (h)\n  yes \"a\" => (h)\n  no \"c\" \"none\"\n"
  let two = "rule s\n  r \"b\" => (h)\n  yes \"a b\" => (h)\n  no \"a\" \"no b\"\n"
  #expect(try failures(preamble + one + preamble + two) == [])
}
