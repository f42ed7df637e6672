internal import CongvanModel

/// How many groups and people some figures tell of.
struct GroupTally {
  /// A number of people and where it stands.
  struct People {
    var count: Double
    var figure: StatedFigure
  }

  private(set) var groups: [Double] = []
  private(set) var people: [People] = []

  /// The figures of a paragraph.
  init(_ figures: [StatedFigure], _ vocabulary: CheckVocabulary) {
    for figure in figures {
      guard let (count, unit) = Self.count(figure.value) else { continue }
      if vocabulary.isCountedAsGroup(unit) { groups.append(count) }
      if vocabulary.isPerson(unit) { people.append(People(count: count, figure: figure)) }
    }
  }

  /// The number of groups where the figures tell no other.
  var onlyGroups: Double? { groups.allSatisfy { $0 == groups[0] } ? groups.first : nil }

  /// The number of people where the figures tell no other.
  var onlyPeople: Double? { people.allSatisfy { $0.count == people[0].count } ? people.first?.count : nil }

  /// How many there are, of parts those that are done.
  private static func count(_ value: StatedFigure.Value) -> (Double, unit: String)? {
    switch value {
    case .part(let done, _, let unit), .share(let done, _, let unit, _, _): (done, unit)
    case .count(let count, let unit), .sum(let count, _, let unit), .among(let count, _, let unit): (count, unit)
    case .average: nil
    }
  }
}
