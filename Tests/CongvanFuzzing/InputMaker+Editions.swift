internal import CongvanTestSupport

extension InputMaker {
  /// A document and what somebody made of it.
  func editions(_ random: inout Seeded) -> String {
    let first = chance(3, &random) ? document(&random) : list(&random)
    return first + FuzzInput.parting + edited(first, &random)
  }

  /// A letter with a numbered list of duties, of which many are alike.
  private func list(_ random: inout Seeded) -> String {
    let phrases = (0..<Int.random(in: 1...6, using: &random)).map { _ in piece(&random).replacing("\n", with: " ") }
    let items = (1...Int.random(in: 1...(chance(30, &random) ? 400 : 40), using: &random)).map { number -> String in
      let what = "\(number). Đề nghị Sở Y tế báo cáo \(phrases.randomElement(using: &random)!) đợt \(number)"
      return what + " theo quy định trước ngày \(Int.random(in: 1...28, using: &random))/6/2024, tối đa \(number) người."
    }
    return (Phrasebook.lines.prefix(10) + items).joined(separator: "\n")
  }

  /// With lines left out, doubled, exchanged, numbered anew and words written anew.
  private func edited(_ text: String, _ random: inout Seeded) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if chance(2, &random) { lines = lines.map { $0.replacing("2024", with: "2025") } }
    if chance(3, &random) { lines = lines.map { $0.replacing("quy định", with: "hướng dẫn mới") } }
    if chance(6, &random) { lines.reverse() }
    for _ in 0..<Int.random(in: 0...12, using: &random) {
      let at = Int.random(in: lines.indices, using: &random)
      switch Int.random(in: 0..<5, using: &random) {
      case 0 where lines.count > 1: lines.remove(at: at)
      case 1: lines.insert(lines[at], at: at)
      case 2: lines.swapAt(at, Int.random(in: lines.indices, using: &random))
      case 3: lines.insert(piece(&random), at: at)
      default: lines[at] += " " + piece(&random)
      }
    }
    return lines.joined(separator: "\n")
  }
}
