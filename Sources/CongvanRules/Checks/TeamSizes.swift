internal import CongvanModel

/// The limits on how many people a group has, out of several directives.
///
/// Where they differ, as for groups of villages and of communes, a size is outside only when it is so by all of them.
struct TeamSizes {
  /// How a size leaves the limits.
  struct Fault {
    var words: String
    var limit: Limit
    var place: Finding.Place
  }

  private let limits: [(limit: Limit, place: Finding.Place)]

  init(_ directives: [CheckedDirective], _ vocabulary: CheckVocabulary) {
    limits = directives.flatMap { directive in
      directive.limits.filter(vocabulary.isSize).map { ($0, directive.place($0.span)) }
    }
  }

  var isEmpty: Bool { limits.isEmpty }

  /// Where the first of them stands.
  var place: Finding.Place? { limits.first?.place }

  /// The words of all of them, each once.
  var quotes: String {
    limits.map(\.limit.quote).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }.map { "“\($0)”" }.joined(separator: ", ")
  }

  func fault(of size: Double) -> Fault? {
    let least = limits.compactMap { entry in entry.limit.min.map { ($0, entry) } }.min { $0.0 < $1.0 }
    let most = limits.compactMap { entry in entry.limit.max.map { ($0, entry) } }.max { $0.0 < $1.0 }
    if let (number, entry) = least, size < number { return Fault(words: "fewer than", limit: entry.limit, place: entry.place) }
    if let (number, entry) = most, size > number { return Fault(words: "more than", limit: entry.limit, place: entry.place) }
    return nil
  }
}
