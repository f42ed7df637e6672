/// Words for a narrow place.
enum Shortened {
  /// `text`, cut at a blank and ended by “…” when it has more than `limit` characters.
  static func text(_ text: String, to limit: Int) -> String {
    guard text.count > limit else { return text }
    let start = text.prefix(limit - 1)
    let cut = start.lastIndex(of: " ").map { start[..<$0] } ?? start
    return cut.trimmingSuffix { $0 == "," || $0 == ";" || $0 == " " } + "…"
  }
}

extension Substring {
  fileprivate func trimmingSuffix(_ isLoose: (Character) -> Bool) -> String {
    var text = self
    while let last = text.last, isLoose(last) { text.removeLast() }
    return String(text)
  }
}
