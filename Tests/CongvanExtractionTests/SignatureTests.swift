import CongvanText
import Testing

@testable import CongvanExtraction

@Suite struct SignatureTests {
  static let name = "Ủy ban nhân dân xã An Sơn, 2025-07-01T08:30:00+07:00"

  func read(_ bytes: [UInt8]) throws -> ExtractedDocument { try DocumentExtractor.extract(bytes: bytes, name: "a.pdf") }

  @Test func `a signature has the name of its certificate, and what it covers is compared with the file`() throws {
    let document = try read(SignedPDF.bytes)
    #expect(document.signatures == [SignatureStamp(signer: "Ủy ban nhân dân xã An Sơn", time: "2025-07-01T08:30:00+07:00")])
    #expect(
      document.diagnostics.last?.message
        == "Signature (\(Self.name)): what it covers is as it was signed, as poppler reports; no root of trust was asked about the signer.")
    var there = try DocumentExtractor.extract(bytes: SignedPDF.bytes, name: "a.pdf", workers: WorkerPool(program: WorkerTests.program))
    there.walls = nil
    #expect("\(there)" == "\(document)")
  }

  @Test func `what was changed after it was signed is told`() throws {
    let document = try read(SignedPDF.with("16/7/2025", for: "15/7/2025"))
    #expect(document.readingText.contains("16/7/2025"))
    #expect(document.diagnostics.last?.message == "Signature (\(Self.name)): what it covers was changed after it was signed.")
    #expect(document.diagnostics.last?.severity == .warning)
  }

  @Test func `a signature that is none proves nothing`() throws {
    let document = try read(SignedPDF.with("<0000", for: "<3082"))
    #expect(document.diagnostics.last?.id == "extraction.brokenSignature")
    #expect(document.signatures.map(\.signer) == [nil])
  }

  @Test func `what was added behind the last signature is counted`() throws {
    let document = try read(SignedPDF.bytes + Array("% added\n".utf8))
    #expect(document.diagnostics.last?.message == "8 bytes at the end of the file are covered by no signature.")
  }

  @Test func `nobody else holds a file whose signatures were compared`() throws {
    for _ in 0..<20 {
      let pdf = try PopplerPDF(SignedPDF.bytes, name: "a.pdf")
      #expect(pdf.signatures().count == 1)
      // GLib counts those who hold an object behind the pointer to its type.
      #expect(UnsafeRawPointer(pdf.handle).load(fromByteOffset: MemoryLayout<Int>.size, as: UInt32.self) == 1)
    }
  }

  @Test func `a number laid over the page is read in its place, and its source is shown`() throws {
    let document = try read(SignedPDF.bytes)
    #expect(document.readingText.hasPrefix("So: 458 /VP\n"))
    let stamp = try #require(document.diagnostics.first { $0.id == "extraction.stampedText" })
    #expect(stamp.span.map(document.text.text) == "458")
    #expect(stamp.message == "“458” is not printed on the page: it was laid over it, as programs do that sign and register documents.")
  }
}
