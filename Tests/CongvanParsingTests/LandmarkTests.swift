import CongvanGrammar
import CongvanTestSupport
import CongvanText
import Testing

@testable import CongvanParsing

@Suite struct LandmarkTests {
  private let vocabulary = try! Vocabulary(grammar: Grammar(version: "test", sources: Project.grammars))

  /// The words and marks of `text` that are landmarks of a kind.
  private func words(of landmark: Landmark, in text: String, from start: Int = 0, to end: Int? = nil) -> [String] {
    let source = SourceText(text)
    let tokens = vocabulary.grammar.tokenizer.tokens(of: source)
    let landmarks = Landmarks(tokens, signs: vocabulary.signs)
    let range = start..<(end ?? tokens.count)
    let places = landmarks.places(of: landmark, in: range)
    #expect(landmarks.holds(landmark, in: range) == !places.isEmpty)
    return places.map { source.text(in: tokens[$0].span) }
  }

  @Test func `marks and words that may open a phrase are landmarks, in their order`() {
    let text = "Sở Y tế: kiểm tra; nếu có vướng mắc, báo cáo."
    #expect(words(of: .pause, in: text) == [":", ";", "."])
    #expect(words(of: .colon, in: text) == [":"])
    #expect(words(of: .turn, in: text) == [";"])
    #expect(words(of: .condition, in: text) == ["nếu"])
    #expect(words(of: .quote, in: text) == [])
  }

  @Test func `only those of a stretch are told`() {
    let text = "một. hai. ba. bốn."
    #expect(words(of: .pause, in: text, from: 2, to: 5) == ["."])
    #expect(words(of: .pause, in: text, from: 2, to: 3) == [])
    #expect(words(of: .pause, in: text, from: 8) == [])
  }
}
