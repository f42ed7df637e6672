internal import CongvanText

extension Folding {
  /// ASCII words joined by hyphens, at most `words` of them.
  static func slug(_ text: String, words limit: Int = .max) -> String {
    plain(text).split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.prefix(limit).joined(separator: "-")
  }

  static func slug(_ text: String) -> String { slug(text, words: .max) }
}
