import Congvan
import CongvanExtraction
import CongvanModel
import CongvanRules
import CongvanTestSupport
import Foundation
import Testing

/// A document that was cut off anywhere is never taken for the whole one.
@Suite struct TornDocumentTests {
  @Test(arguments: TextDamageTests.texts) func `a letter cut off before the name of who signed it is a loss from either side`(file: URL)
    throws
  {
    let text = try String(contentsOf: file, encoding: .utf8)
    let whole = try read(text)
    // Where nobody signs, or more follows the signature, there is no end that every cut must lose.
    guard let signer = whole.directive.signer?.name, let end = text.range(of: signer, options: .backwards),
      text[end.upperBound...].allSatisfy(\.isWhitespace)
    else { return }
    var random = Seeded(seed: UInt64(text.utf8.reduce(0) { $0 + Int($1) }))
    for _ in 0..<6 {
      let length = Int.random(in: 1..<text[..<end.upperBound].count, using: &random)
      let torn = try read(String(text.prefix(length)))
      for diff in [RuleDiff(whole, torn), RuleDiff(torn, whole)] {
        #expect(!diff.summary(.english).contains("no changes"), "cut at \(length)")
      }
      #expect(!RuleDiff(whole, torn).findings([.tightens]).isEmpty, "cut at \(length)")
    }
  }

  private func read(_ text: String) throws -> Reading {
    try SharedReading.get().read(DocumentExtractor.extract(bytes: Array(text.utf8), name: "a.txt"))
  }
}
