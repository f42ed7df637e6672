import Foundation
import Testing

/// The commands that keep a rule set: verify, rebuild, backup, export and import of an export.
@Suite struct KeepingTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    for number in [11, 12] { try folder.write(directive(number: number), to: "in/\(number).txt") }
    let run = try BuiltProgram.run(["import", "in"], in: folder.url)
    #expect(run.status == 0, "\(run.messages)")
  }

  private func run(_ line: String) throws -> BuiltProgram.Run {
    try BuiltProgram.run(line.split(separator: " ").map(String.init), in: folder.url)
  }

  private func original() throws -> URL {
    let objects = folder.url.appendingPathComponent("congvan-objects")
    let name = try #require(try FileManager.default.subpathsOfDirectory(atPath: objects.path).first { $0.count > 60 })
    return objects.appendingPathComponent(name)
  }

  @Test func `a whole rule set verifies, with its head`() throws {
    let run = try run("verify")
    #expect(run.status == 0)
    #expect(run.output.wholeMatch(of: /congvan\.db is whole: 2 versions, 2 obligations, 2 originals; head [0-9a-f]{64}\n/) != nil)
    #expect(run.messages == "")
  }

  @Test func `a changed original is named, and ends verify with 65`() throws {
    let file = try original()
    try Data("x".utf8).write(to: file)
    let run = try run("verify")
    #expect(run.status == 65)
    #expect(run.output.hasPrefix("original: "))
    #expect(run.output.contains(file.lastPathComponent))
    #expect(run.messages == "congvan: congvan.db is damaged, 1 problem; restore it from a backup\n")
  }

  @Test func `verify and rebuild of no rule set say so and leave none behind`() throws {
    for command in ["verify", "rebuild", "backup copy.db", "export out"] {
      let run = try run(command + " --rules none.db")
      #expect(run.status == 66)
      #expect(run.messages.hasPrefix("congvan: 'none.db' does not exist"))
    }
    #expect(!FileManager.default.fileExists(atPath: folder.url.appendingPathComponent("none.db").path))
  }

  @Test func `a backup answers as the rule set does`() throws {
    let backup = try run("backup copy.db")
    #expect(backup.status == 0)
    #expect(backup.messages.hasPrefix("congvan.db is saved and verified in copy.db: 2 versions"))
    #expect(try run("deadlines --rules copy.db").output == run("deadlines").output)
    #expect(try run("backup copy.db").status == 74)
  }

  @Test func `an export is imported as the same history`() throws {
    #expect(try run("export out").status == 0)
    let restored = try run("import --export-dir out --rules again.db")
    #expect(restored.status == 0)
    #expect(restored.messages.hasPrefix("2 of 2 versions recorded in again.db from out: 2 versions"))
    #expect(try run("log --format json --rules again.db").output == run("log --format json").output)
    #expect(try run("verify --rules again.db").output.replacing("again.db", with: "congvan.db") == run("verify").output)
    #expect(try run("export in").status == 74)
    for other in ["in", "nowhere"] {
      let none = try run("import --export-dir \(other) --rules third.db")
      #expect(none.status == 66)
      #expect(
        none.messages
          == "congvan: '\(other)' is no exported rule set: there is no congvan.json in it; name a folder that congvan export wrote.\n")
    }
    #expect(!FileManager.default.fileExists(atPath: folder.url.appendingPathComponent("third.db").path))
    #expect(try run("import --export-dir out --message x").status == 64)
    #expect(try run("import").status == 64)
  }

  @Test func `an export that is refused leaves no rule set behind`() throws {
    #expect(try run("export out").status == 0)
    let lines = folder.url.appendingPathComponent("out/events.ndjson")
    try Data().write(to: lines)
    #expect(try run("import --export-dir out --rules third.db").status == 65)
    for suffix in ["", "-wal", "-shm"] {
      #expect(!FileManager.default.fileExists(atPath: folder.url.appendingPathComponent("third.db" + suffix).path))
    }
    #expect(try run("import --export-dir out").status == 65)
    #expect(try run("verify").status == 0)
  }

  @Test func `a place that cannot be written to is named, with the way out`() throws {
    let file = try run("export in/11.txt")
    #expect(file.status == 74)
    #expect(file.messages == "congvan: 'in/11.txt' exists already: it is a file, and an export is a folder; name another.\n")
    let none = try run("backup nowhere/copy.db")
    #expect(none.status == 74)
    #expect(none.messages.hasPrefix("congvan: 'nowhere/copy.db' cannot be opened: there is no folder '"))
    #expect(none.messages.hasSuffix("; check the path and what you may do there.\n"))
  }

  @Test func `an export is no other than what it was made of, whatever people put right`() throws {
    #expect(try run("review edit 12-snv-cchc#1 --deadline 2025-07-15").status == 0)
    #expect(try run("export out").status == 0)
    for sides in ["out now", "now out"] {
      let diff = try run("diff " + sides)
      #expect(diff.status == 0 && diff.output.hasSuffix(": no changes\n"), "\(diff.output)")
    }
  }

  @Test func `what is found is the rules with those words, marks or none`() throws {
    let plain = try BuiltProgram.run(["rules", "--search", "cai cach \"hanh chinh\""], in: folder.url)
    #expect(plain.output.contains("cải cách hành chính"))
    #expect(try BuiltProgram.run(["rules", "--search", "cải cách"], in: folder.url).output == plain.output)
    let one = try BuiltProgram.run(["rules", "--search", "11/SNV", "--format", "json"], in: folder.url)
    #expect(one.output.split(separator: "\n").count == 1)
    let none = try BuiltProgram.run(["rules", "--search", "xây cầu"], in: folder.url)
    #expect(none.status == 0)
    #expect(none.output == "")
    #expect(none.messages.hasPrefix("congvan: no obligations in force on "))
  }

  @Test func `rebuild says what it found`() throws {
    let run = try run("rebuild")
    #expect(run.status == 0)
    #expect(run.messages == "congvan.db is rebuilt from 2 versions; everything was as it should be\n")
  }
}
