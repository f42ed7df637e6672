extension RuleDiff {
  /// The same changes, where both sides have more in common than was given to compare.
  ///
  /// - Parameters:
  ///   - old: How much the older side has in all.
  ///   - new: How much the newer side has in all.
  public func of(_ old: Counts, _ new: Counts) -> RuleDiff { RuleDiff(changes: changes, old: old, new: new, bump: bump) }

  private init(changes: [Change], old: Counts, new: Counts, bump: SemverBump) {
    self.changes = changes
    self.old = old
    self.new = new
    self.bump = bump
  }
}
