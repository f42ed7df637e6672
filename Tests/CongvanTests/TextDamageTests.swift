import Congvan
import CongvanExtraction
import CongvanModel
import CongvanTestSupport
import CongvanText
import Foundation
import Testing

/// Damage that leaves the meaning alone leaves the reading alone.
@Suite struct TextDamageTests {
  /// One text under one damage.
  struct Case: Sendable, CustomTestStringConvertible {
    var file: URL
    var damage: TextDamage

    var name: String {
      file.lastPathComponent.hasPrefix("source.") ? file.deletingLastPathComponent().lastPathComponent : file.lastPathComponent
    }
    var testDescription: String { "\(name), \(damage.rawValue)" }
  }

  static let texts: [URL] = {
    let seeds = SharedDocuments.folder.map { files(in: $0.appendingPathComponent("seeds")) { $0.hasSuffix(".txt") } } ?? []
    let folders = files(in: Project.folder.appendingPathComponent("corpus/documents")) { _ in true }
    return seeds + folders.flatMap { folder in files(in: folder) { $0 == "source.txt" || $0 == "source.md" } }
  }()

  static let cases = texts.flatMap { file in TextDamage.allCases.map { Case(file: file, damage: $0) } }

  @Test(arguments: cases)
  func `damaged text gives the same obligations and values`(_ item: Case) throws {
    let bytes = [UInt8](try Data(contentsOf: item.file))
    let damaged = Array(item.damage.applied(to: String(decoding: bytes, as: UTF8.self)).utf8)
    let reading = try SharedReading.get()
    let name = item.file.lastPathComponent
    let before = Fingerprint(reading.read(try DocumentExtractor.extract(bytes: bytes, name: name)))
    let document = try DocumentExtractor.extract(bytes: damaged, name: name)
    let after = reading.read(document)
    #expect(Fingerprint(after) == before)
    expectSpansToCutTheirQuotes(after, document)
  }

  /// Each span, cut out of the text and cleaned, is the quote beside it.
  private func expectSpansToCutTheirQuotes(_ reading: Reading, _ document: ExtractedDocument) {
    let spans =
      reading.obligations.flatMap { [$0.span] + $0.bearers.map(\.span) + $0.recipients.map(\.span) } + reading.deadlines.map(\.span)
      + reading.limits.map(\.span) + reading.citations.map(\.span) + reading.directive.spans.values
    for span in spans {
      // Emphasis is markup where the text is marked up, whatever the file's name says.
      let cuts = [false, true].map { CleanedView(document.text, span: span.span, markup: $0).text.unicodeScalars.map(\.value) }
      #expect(cuts.contains(span.quote.unicodeScalars.map(\.value)), "\(span.quote)")
    }
  }

  private static func files(in folder: URL, _ isWanted: (String) -> Bool) -> [URL] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).filter(isWanted).sorted()
      .map { folder.appendingPathComponent($0) }
  }
}

/// What a reading says, as far as damage must not touch it.
struct Fingerprint: Hashable {
  var obligations: Int
  var deadlines: [String]
  var limits: [String]
  var citations: [String]

  init(_ reading: Reading) {
    obligations = reading.obligations.count
    deadlines = reading.deadlines.map(\.value)
    limits = reading.limits.map { limit in
      let number = [limit.min, limit.max].map { $0.map { "\($0)" } ?? "–" }.joined(separator: " ")
      return "\(limit.op.rawValue) \(number) \(Folding.phrase(limit.unit))"
    }
    citations = reading.citations.map { Folding.phrase($0.documentNumber.key) + " " + ($0.issued?.iso ?? "") }
  }
}
