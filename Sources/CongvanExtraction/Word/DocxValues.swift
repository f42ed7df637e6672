extension XMLReader {
  /// Whether the current element, a switch, is on: it is where it says nothing else.
  var isOn: Bool { self["val"].map { $0 != "0" && $0 != "false" && $0 != "off" } ?? true }
}

extension String? {
  /// A number of at most 32 bits, as Office documents hold them.
  var number: Int? { flatMap { Int32($0) }.map(Int.init) }
}
