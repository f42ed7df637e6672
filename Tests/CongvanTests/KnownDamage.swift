/// Texts that are not read alike under a damage yet; a line that no longer fails is an error, so the list can only get shorter.
enum KnownDamage {
  static let list: [TextDamage: Set<String>] = [:]
}
