/// What two lists have that the other has not; things with equal keys cancel out one for one, whatever their order.
struct Leftovers<Value> {
  var old: [Value] = []
  var new: [Value] = []

  init(_ a: [Value], _ b: [Value], key: (Value) -> String) {
    old = Self.rest(of: a, without: b, key)
    new = Self.rest(of: b, without: a, key)
  }

  private static func rest(of values: [Value], without others: [Value], _ key: (Value) -> String) -> [Value] {
    var counts: [String: Int] = [:]
    for value in others { counts[key(value), default: 0] += 1 }
    var rest: [(key: String, value: Value)] = []
    for value in values {
      let key = key(value)
      if counts[key, default: 0] > 0 { counts[key]! -= 1 } else { rest.append((key, value)) }
    }
    return rest.sorted { $0.key < $1.key }.map(\.value)
  }

  /// Takes out those whose looser key occurs once on either side, as pairs.
  mutating func pairs(by key: (Value) -> String) -> [(old: Value, new: Value)] {
    let (a, b) = (Dictionary(grouping: old, by: key), Dictionary(grouping: new, by: key))
    let shared = Set(a.filter { $0.value.count == 1 && b[$0.key]?.count == 1 }.keys)
    old.removeAll { shared.contains(key($0)) }
    new.removeAll { shared.contains(key($0)) }
    return shared.sorted().map { (a[$0]![0], b[$0]![0]) }
  }
}
