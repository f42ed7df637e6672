internal import CongvanText

/// A body as someone asks for it: any case, any normal form, with or without its marks.
///
/// A query typed with marks only finds names with the same marks; one typed without finds both (`thong tin` finds Thông tin).
public struct BodyQuery: Hashable, Sendable {
  /// The words asked for, as `Folding` has them: without marks when `isPlain`.
  package let needle: String
  /// Whether names are looked at without their marks.
  package let isPlain: Bool

  /// - Parameter text: Part of a name; an empty one finds everything.
  public init(_ text: String) {
    let key = Folding.phrase(text)
    isPlain = key == Folding.plain(text)
    needle = key
  }

  /// Whether `name` contains the words asked for.
  public func matches(_ name: String) -> Bool { needle.isEmpty || (isPlain ? Folding.plain(name) : Folding.phrase(name)).contains(needle) }

  /// Whether any of `names` contains the words asked for.
  public func matches(anyOf names: [String]) -> Bool { names.contains(where: matches) }
}
