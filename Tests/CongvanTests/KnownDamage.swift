/// Texts that are not read alike under a damage yet; a line that no longer fails is an error, so the list can only get shorter.
enum KnownDamage {
  static let list: [TextDamage: Set<String>] = [
    // Capitals hide where an unknown name ends; slides lose what set their headings apart.
    .capitals: ["002_863a6643bb233cf6.txt"]
  ]
}
