import Congvan
import CongvanExtraction
import CongvanParsing
import CongvanText
import Foundation

/// Prints how fast texts are read, and what extraction and a whole import cost beside `pdftotext -bbox-layout` on the same files.
///
/// Figures only; nothing passes or fails. Ratios are of CPU time, all of one run.
@main
enum ReadingBenchmark {
  static func main() throws {
    let samples = try Samples()
    if CommandLine.arguments.dropFirst().first == "rules" { return try RuleCost(texts: samples.texts).report() }
    if CommandLine.arguments.dropFirst().first == "docx" { return try WordSpeed(files: samples.docx).report() }
    if CommandLine.arguments.dropFirst().first == "workers" { return try WorkerSpeed(files: samples.rendered).report() }
    // For a profiler: so many rounds of reading, nothing else.
    if let rounds = CommandLine.arguments.dropFirst().first.flatMap({ Int($0) }) {
      return print(try ReadingSpeed(texts: samples.texts, origin: samples.origin).read(rounds: rounds), "bytes read")
    }
    print("machine   \(Machine.name), \(ProcessInfo.processInfo.activeProcessorCount) processors")
    try ReadingSpeed(texts: samples.texts, origin: samples.origin).report()
    try StartUp().report()
    try EndlessTexts().report()
    try WordSpeed(files: samples.docx).report()
    try ExtractionCost(files: samples.pdfs).report()
    try WorkerSpeed(files: samples.rendered).report()
  }
}
