internal import CongvanModel

extension CoverageMeter {
  /// The shares of the classes, which have `bytes` by their raw values.
  static func coverage(_ bytes: [Int]) -> Reading.Coverage {
    var out = Reading.Coverage()
    let parts = shares(bytes)
    guard !parts.isEmpty else { return out }
    out.structure = parts[Class.structure.rawValue]
    out.obligation = parts[Class.obligation.rawValue]
    out.citation = parts[Class.citation.rawValue]
    out.boilerplate = parts[Class.boilerplate.rawValue]
    out.unexplained = parts[Class.unexplained.rawValue]
    return out
  }

  /// Each count's share of all, to four digits; what rounding down leaves goes to the largest remainders. Empty for no bytes.
  private static func shares(_ counts: [Int]) -> [Double] {
    let total = counts.reduce(0, +)
    guard total > 0 else { return [] }
    var parts = counts.map { $0 * whole / total }
    let left = whole - parts.reduce(0, +)
    let remainders = counts.indices.map { (rest: counts[$0] * whole % total, index: $0) }
    for (_, index) in remainders.sorted(by: { ($1.rest, $0.index) < ($0.rest, $1.index) }).prefix(left) { parts[index] += 1 }
    return parts.map { Double($0) / Double(whole) }
  }

  /// A share is told in ten-thousandths.
  private static let whole = 10_000
}
