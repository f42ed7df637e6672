internal import CPoppler
internal import CongvanText

/// An open PDF; it owns poppler's handle and belongs to one thread.
struct PopplerPDF: ~Copyable {
  let handle: OpaquePointer
  private let file: PDFBytes

  /// Opens a PDF held in memory; the bytes are copied.
  ///
  /// - Throws: `.encrypted` or `.damaged` with poppler's own words; `.noPDFLibrary`.
  init(_ file: [UInt8], name: String) throws(ExtractionError) {
    if let missing = cpoppler_load() { throw ExtractionError(.noPDFLibrary, name, String(cString: missing)) }
    Self.silence
    var failure: UnsafeMutablePointer<GError>?
    let bytes = file.withUnsafeBytes { g_bytes_new($0.baseAddress, $0.count) }
    defer { g_bytes_unref(bytes) }
    guard let document = poppler_document_new_from_bytes(bytes, nil, &failure) else {
      guard let error = failure else { throw ExtractionError(.damaged, name, "no reason given") }
      defer { g_error_free(error) }
      if error.pointee.domain == poppler_error_quark(), error.pointee.code == Int32(POPPLER_ERROR_ENCRYPTED.rawValue) {
        let count = (try? PDFObjects(file, evenLocked: true))?.pageCount
        throw ExtractionError(.encrypted, name, count.map { $0 == 1 ? "its page" : "all its \($0) pages" })
      }
      throw ExtractionError(.damaged, name, error.pointee.message.map { String(cString: $0) })
    }
    handle = document
    self.file = PDFBytes(file)
  }

  deinit { g_object_unref(UnsafeMutableRawPointer(handle)) }

  /// The number of pages the file claims; pages may be missing.
  var pageCount: Int { Int(poppler_document_get_n_pages(handle)) }

  /// A page counted from 0; nil where the file claims a page it does not have.
  func page(_ index: Int) -> PopplerSheet? {
    PopplerSheet(handle, index, of: file)
  }

  /// The engine and its version.
  static var engine: String { "poppler " + (poppler_get_version().map { String(cString: $0) } ?? "unknown") }

  /// Poppler's complaints about broken files go nowhere: what matters in them shows in the result.
  private static let silence: Void = {
    let all = GLogLevelFlags(rawValue: ~3)
    for domain in ["Poppler", "GLib", "GLib-GObject"] { _ = g_log_set_handler(domain, all, { _, _, _, _ in }, nil) }
  }()
}

/// The bytes of an open PDF, for what poppler does not tell.
final class PDFBytes {
  let bytes: [UInt8]
  /// Nil where they are not sound enough to be read without poppler.
  private(set) lazy var objects = try? PDFObjects(bytes)

  init(_ bytes: [UInt8]) { self.bytes = bytes }
}
