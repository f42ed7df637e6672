/// The release of this program.
public enum ProgramVersion {
  /// Semantic version; that of the grammar is its own.
  public static let current = "0.1.0"
}
