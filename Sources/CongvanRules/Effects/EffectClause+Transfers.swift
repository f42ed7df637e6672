internal import CongvanModel

/// Who bears what a document orders in the place of another.
extension EffectClause {
  /// “Giao A thay B thực hiện mục 2 Công văn số 61”, “Giao A thực hiện mục 2 … thay cho B”, “Chuyển nhiệm vụ tại mục 2 … từ B sang A”.
  var transfer: Statement? {
    guard let document = tokens.lazy.compactMap({ changed[$0.numberKey] }).first, let (old, new) = exchanged else { return nil }
    return Statement(
      kind: .amends, target: document, aims: provisions(in: tokens.indices).map { Aim(provision: $0) }, from: openingDay ?? since,
      subject: old, wording: new)
  }

  private var since: LegalDate? { tokens.indices.lazy.compactMap { day(.since, behind: $0) }.first }

  /// The one who bore it and the one who does now.
  private var exchanged: (old: String, new: String)? {
    for at in tokens.indices {
      let place = at + words.length(.inPlaceOf, at: at, in: tokens)
      if place > at, let old = name(from: place) {
        // “Tại mục 2, thay A bằng B”.
        if let new = newName(behind: old.end) { return (old.name, new) }
        let assigned = (0..<at).last { words.length(.assigning, at: $0, in: tokens) > 0 }
        let start =
          assigned.map { $0 + words.length(.assigning, at: $0, in: tokens) } ?? (0..<at).last { tokens[$0].isStopped }.map { $0 + 1 } ?? 0
        // “Giao A thực hiện mục 2 Công văn số 61 thay cho B”: the name ends before the verb.
        guard let new = name(from: start), assigned != nil || new.end == at else { continue }
        return (old.name, new.name)
      }
      let from = at + words.length(.leaving, at: at, in: tokens)
      if from > at, let old = name(from: from), let new = newName(behind: old.end) { return (old.name, new) }
    }
    return nil
  }

  /// The name put in the place of the one that ends there: “sang A”, “bằng A”.
  private func newName(behind end: Int) -> String? {
    let becomes = words.length(.becomes, at: end, in: tokens)
    return becomes > 0 ? name(from: end + becomes)?.name : nil
  }

  /// The name that begins there, and where it ends.
  private func name(from start: Int) -> (name: String, end: Int)? {
    guard start < tokens.count, names(opening: start), tokens[start].spelled.first!.isUppercase || names(opening: start + 1) else {
      return nil
    }
    let end = endOfNames(from: start)
    return (spelled(start..<end), end)
  }
}
