import CongvanTestSupport
import CongvanText
import Foundation
import Testing

@Suite struct TokenizerTests {
  private let tokenizer: Tokenizer

  init() {
    var symbols = SymbolTable()
    for word in ["trước", "ngày", "hòa"] { _ = symbols.intern(key: Folding.key(of: word)) }
    for mark in ["/", "-", "…", "\"", ","] { _ = symbols.intern(key: mark) }
    tokenizer = Tokenizer(symbols: symbols)
  }

  /// Tokens as their own words, one blank between.
  private func cut(_ text: String, markup: Bool = false) -> [String] {
    let source = SourceText(text)
    return tokenizer.tokens(of: source, markup: markup).map { source.text(in: $0.span) }
  }

  @Test(arguments: [
    ("trước ngày 30/4/2022", ["trước", "ngày", "30", "/", "4", "/", "2022"]), ("16h30'", ["16", "h", "30", "'"]), ("P.5", ["P", ".", "5"]),
    ("được,.… rồi", ["được", ",", ".…", "rồi"]), ("3G/4G", ["3", "G", "/", "4", "G"]), ("", []), ("  \n\t ", []),
  ])
  func `words, figures and marks are cut apart`(_ text: String, _ expected: [String]) { #expect(cut(text) == expected) }

  @Test(arguments: ["truớc", "trưóc", "TRUỚC", "Trứơc"])
  func `a pair of vowels with one horn is the pair with both`(_ word: String) {
    let tokens = tokenizer.tokens(of: SourceText("trước " + word), markup: false)
    #expect(tokens.count == 2 && tokens[0].symbol != 0 && tokens[0].symbol == tokens[1].symbol)
  }

  @Test(arguments: ["trước hết thuở", "thươ", "quơ", "truơ"])
  func `at the end of a syllable one horn is another vowel`(_ words: String) {
    let tokens = tokenizer.tokens(of: SourceText(words), markup: false)
    #expect(tokens.last?.symbol == 0)
  }

  @Test func `emphasis marks are no tokens in Markdown and are in plain text`() {
    #expect(cut("**trước ngày** *20/4*", markup: true) == ["trước", "ngày", "20", "/", "4"])
    #expect(cut("a*b") == ["a", "*", "b"])
    #expect(cut("* một việc\n* hai việc", markup: true) == ["*", "một", "việc", "*", "hai", "việc"])
  }

  @Test(arguments: [
    (#"15/QĐ\-UBND"#, "15/QĐ-UBND"), (#"5 \* x"#, "5*x"), ("2 * 3 ha", "2*3ha"), ("**2** *3*", "23"), ("a\n# b", "ab"),
    ("*a*\n\n# b", "ab"),
  ])
  func `tokens and the cleaned text see the same marks`(_ text: String, _ expected: String) {
    let source = SourceText(text)
    #expect(cut(text, markup: true).joined() == expected)
    #expect(CleanedView(source, span: source.span, markup: true).text.filter { $0 != " " } == expected)
  }

  @Test func `a word has the symbol of its key, however it is spelled`() {
    var random = Seeded(seed: 2022)
    let letters = Array("aăâeêioôuydnhàảãáạộủỹAĐÂñжf".unicodeScalars)
    func word() -> String {
      String((0..<Int.random(in: 1..<13, using: &random)).map { _ in Character(letters.randomElement(using: &random)!) })
    }
    let words = (0..<300).map { _ in word() }
    var symbols = SymbolTable()
    for word in words { _ = symbols.intern(key: Folding.key(of: word)) }
    let tokenizer = Tokenizer(symbols: symbols)
    for word in words + (0..<300).map({ _ in word() }) {
      let expected = symbols.symbol(ofKey: Folding.key(of: word))
      for spelling in [word, word.uppercased(), word.decomposedStringWithCanonicalMapping, word + "\u{200B}"] {
        #expect(tokenizer.tokens(of: SourceText(spelling)).map(\.symbol) == [expected], "\(spelling)")
      }
    }
  }

  @Test func `a token holds whole characters`() {
    var random = Seeded(seed: 577)
    let parts = ["ngày", "Ộ", "đ", "…", "“", "5", "\u{301}", "\u{200B}", "😀", "€", "**", #"\-"#, " ", "\n", "\u{F0B7}", "Й"]
    for _ in 0..<200 {
      let text = (0..<20).map { _ in parts.randomElement(using: &random)! }.joined()
      let source = SourceText(text)
      for token in tokenizer.tokens(of: source, markup: true) {
        #expect(String(validating: source.bytes[Int(token.start)..<Int(token.end)], as: UTF8.self) != nil)
      }
    }
  }

  @Test func `a character in more bytes than it needs is none, and no clean token holds it`() {
    let bytes: [UInt8] = [0x61, 0xE0, 0x83, 0x80, 0x20, 0x62]
    let tokens = tokenizer.tokens(of: bytes)
    #expect(tokens.map(\.kind) == [.word, .punctuation, .punctuation, .punctuation, .word])
    #expect(tokens.map { $0.flags.contains(.unclean) } == [false, true, true, true, false])
    #expect(CleanedView(SourceText(bytes), tokens: tokens[...], markup: false).text == "a\u{FFFD}\u{FFFD}\u{FFFD} b")
  }

  @Test func `a token knows its symbol in any spelling`() throws {
    let symbols = ["hòa", "HOÀ", "hoà", "ho\u{E0}", "hoa\u{300}"].map { tokenizer.tokens(of: $0).first?.symbol }
    #expect(Set(symbols).count == 1)
    #expect(try #require(symbols[0]) != 0)
    #expect(tokenizer.tokens(of: "lạ").first?.symbol == 0)
  }

  @Test func `flags tell blanks, line breaks and capitals`() {
    let tokens = tokenizer.tokens(of: "Trước NGÀY\nba\r\n\r\nbốn,năm")
    #expect(tokens.map { $0.flags.contains(.afterLineBreak) } == [false, false, true, true, false, false])
    #expect(tokens.map { $0.flags.contains(.afterEmptyLine) } == [false, false, false, true, false, false])
    #expect(tokens.map { $0.flags.contains(.capitalized) } == [true, true, false, false, false, false])
    #expect(tokens.map { $0.flags.contains(.allCapitals) } == [false, true, false, false, false, false])
    #expect(tokens.map { $0.flags.contains(.afterSpace) } == [true, true, true, true, false, false])
  }

  @Test func `a long run of digits keeps its length and has no value`() {
    let token = tokenizer.tokens(of: "0123456789")[0]
    #expect((token.value, token.length) == (-1, 10))
    #expect(tokenizer.tokens(of: "007")[0].value == 7)
  }

  @Test func `a word is cut alike the first time and every time after, whatever stands around it`() {
    var random = Seeded(seed: 30_1945)
    let words = [
      "trước", "Trước", "TRƯỚC", "NGÀY", "ngày", "hòa", "hoà", "ho\u{E0}\u{301}", "nghiêng", "chuyenxuong", "Ộ", "trướctrướctrước", "z",
    ]
    let marks = [" ", " ", "\n", ",", "_", "5", "”", "\u{300}", "\u{200B}", "*"]
    let text = SourceText((0..<3000).map { _ in (Bool.random(using: &random) ? words : marks).randomElement(using: &random)! }.joined())
    func told(_ token: Token) -> [Int] {
      [Int(token.symbol), Int(token.length), Int(token.flags.intersection([.capitalized, .allCapitals, .unclean]).rawValue)]
    }
    for token in tokenizer.tokens(of: text) where token.kind == .word {
      #expect(tokenizer.tokens(of: text, in: token.span).map(told) == [told(token)], "\(text.text(in: token.span))")
    }
  }

  @Test func `any bytes are cut into tokens that lie in order inside the text`() {
    var random = Seeded(seed: 20_220_308)
    for _ in 0..<400 {
      let bytes = (0..<Int.random(in: 0..<80, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
      let text = SourceText(bytes)
      var end = 0
      for token in tokenizer.tokens(of: text, markup: true) {
        #expect(end <= Int(token.start) && token.start < token.end && Int(token.end) <= bytes.count)
        end = Int(token.end)
      }
    }
  }
}
