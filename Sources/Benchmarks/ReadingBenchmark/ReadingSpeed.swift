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
    return rounds * bytes(documents)
  }

  func report() throws {
    let start = CPUTime.ofThisProcess
    let reader = try DirectiveReader(grammar: ShippedGrammar.load())
    print(String(format: "grammar   %.0f ms to load", (CPUTime.ofThisProcess - start) * 1000))
    let documents = try texts.map { try DocumentExtractor.extract(fileAt: $0) }
    // Repairing takes several readings, and machine-read texts take far longer to be had.
    let damaged = documents.filter { document in reader.read(document).diagnostics.contains { $0.id == "text.damaged" } }.map(\.name)
    measure("sound", documents.filter { !damaged.contains($0.name) }, reader)
    measure("damaged", documents.filter { damaged.contains($0.name) }, reader)
    try InstructionCount(bytes: bytes(documents)).report()
  }

  private func measure(_ kind: String, _ documents: [ExtractedDocument], _ reader: DirectiveReader) {
    guard !documents.isEmpty else { return print("reading   no \(kind) texts among \(origin)") }
    let round = bytes(documents)
    let rounds = max(1, (50_000_000 + round - 1) / round)
    let start = CPUTime.ofThisProcess
    for _ in 0..<rounds { for document in documents { _ = reader.read(document) } }
    let seconds = CPUTime.ofThisProcess - start
    let megabytes = Double(round * rounds) / 1e6
    print(
      String(
        format: "reading   %.1f MB/s on one core: %.0f MB in %.1f s, %d %@ texts of %@", megabytes / seconds, megabytes, seconds,
        documents.count, kind, origin))
  }

  private func bytes(_ documents: [ExtractedDocument]) -> Int { documents.reduce(0) { $0 + $1.text.bytes.count } }
}
