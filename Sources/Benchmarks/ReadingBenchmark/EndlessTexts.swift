import Congvan
import CongvanExtraction
import CongvanParsing
import CongvanTestSupport

/// Reading texts that say one thing again and again, some of 48 KB and some of four times that: a pass that is not linear shows.
struct EndlessTexts {
  private static let size = 48_000

  func report() throws {
    let reader = try DirectiveReader(grammar: ShippedGrammar.load())
    print("endless   ns a byte, then once more for a text four times as long")
    for text in EndlessText.all {
      let per = max(1, text.letter(100).utf8.count - text.letter(0).utf8.count)
      let costs = try [1, 4].map { times in
        let bytes = Array(text.letter(times * EndlessTexts.size * 100 / per).utf8)
        let document = try DocumentExtractor.extract(bytes: bytes, name: "endless.txt")
        let start = CPUTime.ofThisProcess
        _ = reader.read(document)
        return (CPUTime.ofThisProcess - start) / Double(bytes.count) * 1e9
      }
      print("          \(Int(costs[0]))  \(Int(costs[1]))  \(text)")
    }
  }
}
