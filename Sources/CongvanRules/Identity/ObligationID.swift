public import CongvanModel
internal import CongvanText

/// How an obligation gets its permanent id, once, when it is first recorded.
public enum ObligationID {
  /// `<directive key>#<path>~<action>`, such as `…/577-stttt-cntt#6.1~bao-cao-ket-qua`, with `~2`, `~3` … when that is taken.
  ///
  /// - Parameter taken: Every id ever given out, those of ended obligations included: an id is never used again.
  public static func mint(for obligation: Obligation, directive: String, taken: Set<String>) -> String {
    let path = path(of: obligation.section)
    let action = Folding.slug(obligation.action, words: 6)
    let base = directive + "#" + path + "~" + (action.isEmpty ? obligation.modality.rawValue : action)
    guard taken.contains(base) else { return base }
    var ordinal = 2
    while taken.contains("\(base)~\(ordinal)") { ordinal += 1 }
    return "\(base)~\(ordinal)"
  }

  /// The provision's markers in one string: `["6", "6.1", "a"]` is `6.1.a`; bullets are left out; point đ is `dd`, for d is another point.
  public static func path(of section: [String]) -> String {
    var path = ""
    for marker in section {
      let plain = marker.lowercased().replacing("đ", with: "dd")
      let name = Folding.plain(plain).filter { ($0.isASCII && ($0.isLetter || $0.isNumber)) || $0 == "." }
      if name.isEmpty { continue }
      path = path.isEmpty || name.hasPrefix(path + ".") ? name : path + "." + name
    }
    return path
  }
}
