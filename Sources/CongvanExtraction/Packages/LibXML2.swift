internal import CLibXML2

/// The library that reads XML and HTML.
enum LibXML2 {
  /// The engine and its version.
  static let engine = "libxml2 \(LIBXML_DOTTED_VERSION)"

  /// Asked for before the first use: several threads must not set the library up at once.
  static let isReady: Void = xmlInitParser()
}
