import CongvanExtraction

/// How many Word documents one core extracts in a second.
struct WordSpeed {
  let files: [String]
  private let rounds = 50

  func report() throws {
    let start = CPUTime.ofThisProcess
    for _ in 0..<rounds { for file in files { _ = try DocumentExtractor.extract(fileAt: file) } }
    let seconds = CPUTime.ofThisProcess - start
    print("docx      \(Int(Double(rounds * files.count) / seconds)) files a second of CPU, \(files.count) files")
  }
}
