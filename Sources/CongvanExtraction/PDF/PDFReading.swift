internal import CPoppler
internal import CongvanText

enum PDFReading {
  static func document(_ file: [UInt8], name: String) throws(ExtractionError) -> ExtractedDocument {
    throw ExtractionError(.damaged, name)
  }
}
