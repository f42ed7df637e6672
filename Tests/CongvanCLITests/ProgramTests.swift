import Foundation
import Testing

/// The program from the outside: what goes where, and how a run ends.
@Suite struct ProgramTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(directive(), to: "a.txt")
    try folder.write(directive(due: "15/6/2025"), to: "b.txt")
  }

  @Test func `deadlines come straight from a file, with nothing stored`() throws {
    let run = try BuiltProgram.run(["deadlines", "a.txt", "--format", "csv"], in: folder.url)
    #expect(run.status == 0)
    #expect(run.output.split(separator: "\r\n").last?.hasPrefix("2025-06-29,") == true)
    #expect(run.messages == "")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path).sorted() == ["a.txt", "b.txt"])
  }

  @Test(arguments: ["9999-12-31", "9998-01-15", "31/12/9999"], ["table", "ics"])
  func `at the end of the calendar there are deadlines too`(_ day: String, _ format: String) throws {
    try folder.write(directive().replacing("trước ngày 30/6/2025", with: "hằng tuần, hằng tháng trước ngày 15"), to: "c.txt")
    let run = try BuiltProgram.run(["deadlines", "c.txt", "--from", day, "--format", format], in: folder.url)
    #expect(run.status == 0, "\(run.messages)")
  }

  @Test(arguments: ["+1/2/2025", "1/2/25", "1/2//2025", "2025-+1-01", "x/1/2/2025"])
  func `what is no day is no argument`(_ day: String) throws {
    #expect(try BuiltProgram.run(["deadlines", "a.txt", "--from", day], in: folder.url).status == 64)
  }

  @Test(arguments: [
    ("bodies/registry.txt", "congvan: line 1 of the registry of bodies: 'garbage' is no fact; write one of "),
    ("calendar/days-off.txt", "congvan: line 1 of the calendar: 'garbage' is none of covered, weekend, source, off and worked.\n"),
  ])
  func `shipped data that cannot be read stops whoever needs it`(_ file: String, _ message: String) throws {
    let built = URL(fileURLWithPath: try #require(BuiltProgram.path))
    let (program, data) = (folder.url.appendingPathComponent("congvan"), "congvan_Congvan.resources")
    try FileManager.default.copyItem(at: built, to: program)
    try FileManager.default.copyItem(
      at: built.deletingLastPathComponent().appendingPathComponent(data), to: folder.url.appendingPathComponent(data))
    try folder.write("garbage\n", to: data + "/grammars/" + file)
    let run = try BuiltProgram.run(["read", "a.txt"], in: folder.url, program: program.path)
    #expect(run.status == 65 && run.output == "")
    #expect(run.messages.hasPrefix(message), "\(run.messages)")
  }

  @Test func `a bad file costs one line, the others go on, and the worst failure decides the exit code`() throws {
    try folder.write("", to: "empty.txt")
    let run = try BuiltProgram.run(["read", "missing.txt", "empty.txt", "a.txt", "--format", "json"], in: folder.url)
    #expect(run.status == 65)
    #expect(run.output.split(separator: "\n").count == 1)
    #expect(
      run.messages.split(separator: "\n") == [
        "congvan: missing.txt: there is no such file; check the path.",
        "congvan: empty.txt: there is nothing in it to read (0 bytes); check that it was saved or downloaded whole.",
      ])
    #expect(try BuiltProgram.run(["text", "missing.txt", "a.txt"], in: folder.url).status == 66)
  }

  @Test func `good files round a broken one are all read`() throws {
    let corpus = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../corpus/documents")
    for name in ["01-y-te-truong-hoc", "09-an-toan-giao-thong"] {
      try FileManager.default.copyItem(
        at: corpus.appendingPathComponent("\(name)/source.pdf"), to: folder.url.appendingPathComponent("\(name).pdf"))
    }
    try folder.write("%PDF-1.4\nnothing", to: "02.pdf")
    let run = try BuiltProgram.run(["import", "."], in: folder.url)
    #expect(run.status == 65)
    #expect(run.messages.contains("congvan: ./02.pdf: the file is damaged and cannot be opened"))
    #expect(run.messages.hasSuffix("4 recorded, 0 unchanged, 1 failed in congvan.db\n"))
  }

  @Test func `a page is drawn with what was read on it, and a legend says in which colours`() throws {
    let corpus = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../corpus/documents")
    try FileManager.default.copyItem(
      at: corpus.appendingPathComponent("15-ra-soat-ha-tang-so/source.pdf"), to: folder.url.appendingPathComponent("c.pdf"))
    let run = try BuiltProgram.run(["page", "c.pdf", "3", "--png", "c.png"], in: folder.url)
    #expect(run.status == 0 && run.output == "")
    #expect(run.messages == "congvan: page 3: obligations in blue (3)\n")
    let png = try Data(contentsOf: folder.url.appendingPathComponent("c.png"))
    #expect(png.prefix(4) == Data([0x89, 0x50, 0x4E, 0x47]))
    let missing = try BuiltProgram.run(["page", "c.pdf", "4", "--png", "d.png"], in: folder.url)
    #expect(missing.status == 66 && missing.messages == "congvan: c.pdf: there is no page 4, for it has 3 pages.\n")
    #expect(!FileManager.default.fileExists(atPath: folder.url.appendingPathComponent("d.png").path))
    #expect(try BuiltProgram.run(["deadlines", "c.pdf", "--pages", "4-"], in: folder.url).status == 66)
    let chosen = try BuiltProgram.run(["text", "c.pdf", "--pages", "3"], in: folder.url)
    #expect(chosen.output.hasPrefix("PHỤ LỤC\n") && chosen.status == 0)
  }

  @Test func `a library that is missing is named with its package`() throws {
    // A library that is found first, and is none.
    try folder.write("", to: "libpoppler-glib.so.8")
    try folder.write("%PDF-1.4\nnothing", to: "a.pdf")
    let run = try BuiltProgram.run(["text", "a.pdf"], in: folder.url, environment: ["LD_LIBRARY_PATH": folder.url.path])
    #expect(run.status == 69)
    #expect(run.messages.hasSuffix("; on Debian, apt-get install libpoppler-glib8.\n"))
  }

  @Test func `scans are named as unread where the model is missing that reads them`() throws {
    let scan = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../corpus/documents/01-y-te-truong-hoc/source.scan.pdf").path
    // No model is in a folder that is empty of them.
    let run = try BuiltProgram.run(["text", scan], in: folder.url, environment: ["TESSDATA_PREFIX": folder.url.path])
    #expect(run.status == 65 && run.output.isEmpty)
    #expect(
      run.messages.hasSuffix("Tesseract or its Vietnamese model is missing; on Debian, apt-get install libtesseract5 tesseract-ocr-vie.\n"))
  }

  @Test func `importing twice records once`() throws {
    let first = try BuiltProgram.run(["import", "a.txt", "b.txt", "--message", "post"], in: folder.url)
    let second = try BuiltProgram.run(["import", "a.txt", "b.txt"], in: folder.url)
    #expect([first.status, second.status] == [0, 0])
    #expect(second.messages.hasSuffix("0 recorded, 2 unchanged, 0 failed in congvan.db\n"))
    let log = try BuiltProgram.run(["log", "--format", "json"], in: folder.url).output
    #expect(log.split(separator: "\n").count == 2)
  }

  @Test func `a comparison ends with 1 for changes, 0 for none, and an error for what cannot be read`() throws {
    let changed = try BuiltProgram.run(["diff", "a.txt", "b.txt"], in: folder.url)
    #expect(changed.status == 1)
    #expect(changed.output.contains("deadline-advanced"))
    let lines = changed.output.split(separator: "\n")
    #expect(lines.first == lines.last)
    #expect(try BuiltProgram.run(["diff", "a.txt", "a.txt"], in: folder.url).status == 0)
    for unread in [["diff", "a.txt", "missing.txt"], ["diff", "1", "2"]] {
      let run = try BuiltProgram.run(unread, in: folder.url)
      #expect(run.status == 66)
      #expect(run.output == "")
    }
  }

  @Test func `a rule set is named by its option, then by the environment, then by its usual name`() throws {
    let environment = ["CONGVAN_RULES": "named.db"]
    #expect(try BuiltProgram.run(["import", "a.txt"], in: folder.url, environment: environment).status == 0)
    #expect(try BuiltProgram.run(["rules"], in: folder.url, environment: environment).status == 0)
    #expect(try BuiltProgram.run(["rules", "--rules", "named.db"], in: folder.url).status == 0)
    #expect(try BuiltProgram.run(["rules"], in: folder.url).status == 66)
    #expect(try BuiltProgram.run(["rules", "--rules", "a.txt"], in: folder.url).status == 65)
  }

  @Test func `a day may be written as documents write it`() throws {
    let days = [["--from", "2024-01-01", "--to", "2030-12-31"], ["--from", "1/1/2024", "--to", "31/12/2030"]]
    let outputs = try days.map { try BuiltProgram.run(["deadlines", "a.txt"] + $0, in: folder.url).output }
    #expect(outputs[0] == outputs[1])
    #expect(!outputs[0].isEmpty)
  }

  @Test(arguments: [
    ["deadlines", "--from", "2025-02-31"], ["deadlines", "--from", "31/2/2025"],
    ["deadlines", "--from", "2025-03-01", "--to", "2025-02-01"], ["diff", "1"],
    ["diff", "1", "2", "--fail-on", "sometimes"], ["diff", "a.txt", "grammar:HEAD"], ["diff", "grammar:HEAD"],
    ["diff", "a.txt", "--lang", "fr"],
    ["nonsense"],
    ["read"],
  ])
  func `mistakes in the arguments end with 64`(_ arguments: [String]) throws {
    let run = try BuiltProgram.run(arguments, in: folder.url)
    #expect(run.status == 64)
    #expect(run.output == "")
  }

  @Test(arguments: [["grammar", "check", "nowhere"], ["corpus", "check", "nowhere"], ["read", "nowhere"], ["text", "nowhere/a.txt"]])
  func `what is not there is named, with exit code 66`(_ arguments: [String]) throws {
    let run = try BuiltProgram.run(arguments, in: folder.url)
    #expect(run.status == 66)
    #expect(run.messages.hasPrefix("congvan: ") && run.messages.contains("nowhere"))
  }

  @Test func `help and version are data`() throws {
    for arguments in [["--help"], ["--version"], ["help", "diff"]] {
      let run = try BuiltProgram.run(arguments, in: folder.url)
      #expect(run.status == 0)
      #expect(run.messages == "")
      #expect(!run.output.isEmpty)
    }
  }

  @Test func `nothing but text reaches a pipe`() throws {
    let run = try BuiltProgram.run(["read", "a.txt", "--format", "text"], in: folder.url)
    #expect(!run.output.contains("\u{1B}"))
    #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= 100 })
  }
}
