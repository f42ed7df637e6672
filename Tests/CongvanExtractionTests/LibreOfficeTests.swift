import CongvanExtraction
import CongvanText
import Foundation
import Testing

private let isInstalled = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").contains {
  FileManager.default.isExecutableFile(atPath: $0 + "/soffice")
}

@Test(.enabled(if: isInstalled, "LibreOffice is not installed: apt-get install libreoffice-writer-nogui"))
func `what LibreOffice can open is read as a Word document, with its own digest and type`() throws {
  let file = Array("{\\rtf1\\ansi\\pard K\\u7871? ho\\u7841?ch\\par a\\tab b\\par}".utf8)
  let document = try DocumentExtractor.extract(bytes: file, name: "a.rtf")
  #expect(document.readingText == "Kế hoạch\na\tb\n")
  #expect(document.mediaType == "application/rtf")
  #expect(document.engine.hasPrefix("LibreOffice, "))
  #expect(document.sha256 == Digest.sha256(of: file))
}
