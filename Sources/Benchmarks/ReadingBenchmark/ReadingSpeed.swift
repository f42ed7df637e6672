import Congvan
import CongvanExtraction
import CongvanModel
import CongvanParsing
import CongvanText
import Foundation

/// Tokens to obligations on one core: the texts again and again until 50 MB are read.
struct ReadingSpeed {
  let texts: [String]
  let origin: String

  /// Reads the texts so many times: the bytes read.
  func read(rounds: Int) throws -> Int {
    let documents = try texts.map { try DocumentExtractor.extract(fileAt: $0) }
    let reader = try DirectiveReader(grammar: ShippedGrammar.load())
    for _ in 0..<rounds { for document in documents { _ = reader.read(document) } }
    return rounds * documents.reduce(0) { $0 + $1.text.bytes.count }
  }

  func report() throws {
    let documents = try texts.map { try DocumentExtractor.extract(fileAt: $0) }
    let round = documents.reduce(0) { $0 + $1.text.bytes.count }
    let rounds = max(1, (50_000_000 + round - 1) / round)
    let start = CPUTime.ofThisProcess
    let reader = try DirectiveReader(grammar: ShippedGrammar.load())
    let loaded = CPUTime.ofThisProcess
    var obligations = 0
    for _ in 0..<rounds { for document in documents { obligations += reader.read(document).obligations.count } }
    let seconds = CPUTime.ofThisProcess - loaded
    let megabytes = Double(round * rounds) / 1e6
    print(String(format: "grammar   %.0f ms to load", (loaded - start) * 1000))
    print(
      String(
        format: "reading   %.1f MB/s on one core: %.0f MB in %.1f s, %d obligations, %@", megabytes / seconds, megabytes, seconds,
        obligations,
        origin))
    try InstructionCount(bytes: round).report()
  }
}
