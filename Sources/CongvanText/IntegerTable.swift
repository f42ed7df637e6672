/// Numbers by other numbers: open addressing, at most half full.
///
/// Its keys are a grammar's, so they need no hash that nobody can foresee, which is what takes most of a dictionary's time.
package struct IntegerTable: Sendable {
  /// A key, which is never 0, and its value.
  private var slots: [(key: UInt64, value: Int32)] = Array(repeating: (0, 0), count: 64)
  /// One less than there are slots, of which there are 2 to some power.
  private var mask = 63
  /// How many keys have a value.
  package private(set) var count = 0

  /// A table of nothing.
  package init() {}

  /// The value of a key; 0 when it has none, as the key 0 never has.
  package subscript(key: UInt64) -> Int32 {
    @inline(__always) get { slots[slot(of: key)].value }
    set {
      var slot = slot(of: key)
      if slots[slot].key == 0 {
        count += 1
        if count * 2 > slots.count {
          grow()
          slot = self.slot(of: key)
        }
      }
      slots[slot] = (key, newValue)
    }
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: (0, 0), count: old.count * 2)
    mask = slots.count - 1
    for entry in old where entry.key != 0 { slots[slot(of: entry.key)] = entry }
  }

  /// Where a key stands, or the free slot where it would.
  @inline(__always)
  private func slot(of key: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while slots[slot].key != key, slots[slot].key != 0 { slot = (slot + 1) & mask }
    return slot
  }
}
