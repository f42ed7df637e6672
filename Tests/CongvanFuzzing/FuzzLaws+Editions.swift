internal import CongvanExtraction
internal import CongvanModel
internal import CongvanParsing
internal import CongvanRules
internal import CongvanTestSupport
internal import Foundation

extension FuzzLaws {
  /// Two editions are compared to an end: the comparison is empty of itself, mirrors itself and gives the other side.
  func editions(_ input: FuzzInput) -> [String] {
    let text = String(decoding: input.bytes, as: UTF8.self)
    let halves = text.split(separator: FuzzInput.parting, maxSplits: 1, omittingEmptySubsequences: false)
    guard halves.count == 2, let before = reading(halves[0]), let after = reading(halves[1]) else { return [] }
    let old = RuleSet(lifting: [before])
    var new = old
    new.record(after, key: old.directives[0].key)
    let (forwards, backwards) = (RuleDiff(old, new), RuleDiff(new, old))
    var complaints: [String] = []
    if !RuleDiff(new, new).isEmpty { complaints.append("an edition differs from itself") }
    if backwards.drawn != forwards.mirrored { complaints.append("the comparison read backwards is not its mirror") }
    for (from, diff, to) in [(old, forwards, new), (new, backwards, old)] {
      do {
        if try from.applying(diff).essence != to.essence { complaints.append("the comparison applied does not give the other side") }
      } catch {
        complaints.append("\(error)")
      }
    }
    return complaints
  }

  /// Nil of what is refused.
  private func reading(_ text: Substring) -> Reading? {
    (try? DocumentExtractor.extract(bytes: Array(text.utf8), name: "fuzz.txt")).map { reader.read($0) }
  }
}
