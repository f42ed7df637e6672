internal import CongvanModel
internal import CongvanText

/// How many groups and people some figures tell of.
struct GroupTally {
  /// A number of people and where it stands.
  struct People {
    var count: Double
    var figure: StatedFigure
  }

  /// A number of places and where it stands.
  struct Place {
    var count: Double
    var unit: String
    var figure: StatedFigure

    /// Whether so many of them are told to be so already.
    var isDone: Bool {
      switch figure.value {
      case .part, .share: true
      case .count, .sum, .among, .average: false
      }
    }
  }

  private(set) var groups: [Double] = []
  private(set) var people: [People] = []
  /// Numbers of places of which each is to have a group.
  private(set) var places: [Place] = []

  /// The figures of a paragraph.
  ///
  /// - Parameter kinds: What the places are called of which each is to have one group.
  init(_ figures: [StatedFigure], _ vocabulary: CheckVocabulary, eachOf kinds: Set<Substring> = []) {
    for figure in figures {
      guard let (count, unit) = Self.count(figure.value) else { continue }
      if vocabulary.isCountedAsGroup(unit) { groups.append(count) }
      if let kind = Folding.words(unit).first, kinds.contains(kind), !vocabulary.isCountedAsGroup(unit) {
        places.append(Place(count: count, unit: unit, figure: figure))
      }
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
