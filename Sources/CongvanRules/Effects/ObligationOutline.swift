internal import CongvanModel

/// Where an obligation stands in its document: enough to tell which effects can be about it.
package struct ObligationOutline {
  /// Its place among the obligations of its directive, from 0.
  package var position: Int
  let path: String
  let span: Range<Int>

  /// An obligation in `section`, at those bytes of the text.
  package init(position: Int, section: [String], span: Range<Int>) {
    self.position = position
    self.span = span
    path = ObligationID.plainPath(of: section)
  }
}

extension RecordedDirective {
  /// Which of the obligations at `outlines` have to be looked at to tell what `effects` do: those at a provision that one names, those among
  /// which a deadline is looked for, and those that stand in the place of another's.
  package func positions(neededBy effects: [Effect], among outlines: [ObligationOutline]) -> Set<Int> {
    var needed: Set<Int> = []
    for effect in effects {
      if effect.source == key, [.amends, .corrects, .supplements, .replaces].contains(effect.kind) {
        needed.formUnion(
          outlines.filter { effect.span.start <= $0.span.lowerBound && $0.span.upperBound <= effect.span.end }.map(\.position))
      } else if effect.target?.documentNumber.key == directive.documentNumber.key {
        let path = ObligationID.path(of: effect.provision)
        // What is added is done by those who act beside it.
        let beside = effect.kind == .supplements ? ObligationID.path(of: effect.provision.dropLast()) : ""
        if !beside.isEmpty { needed.formUnion(outlines.places(at: beside, \.path).map(\.position)) }
        let isWhole = path.isEmpty && (effect.deadline != nil || effect.alone != nil || effect.wording != nil || effect.addition != nil)
        needed.formUnion(isWhole ? outlines.map(\.position) : path.isEmpty ? [] : outlines.places(at: path, \.path).map(\.position))
      }
    }
    return needed
  }
}

extension Array {
  /// What stands at `path` or below it; else, for a path that does not begin at the top, what stands at its end.
  func places(at path: String, _ place: (Element) -> String) -> [Element] {
    let exact = filter { place($0) == path || place($0).hasPrefix(path + ".") }
    return exact.isEmpty ? filter { place($0).hasSuffix("." + path) } : exact
  }
}

extension ObligationID {
  /// The path by bare markers: `Điều 5`, `2`, `a` is `5.2.a`.
  static func plainPath(of section: [String]) -> String {
    path(of: section.map { marker in marker.split(separator: " ").last.map(String.init) ?? marker })
  }
}
