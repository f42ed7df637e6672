import Foundation
import Testing

/// The text conversion as git itself calls it.
@Suite struct GitDriverTests {
  @Test func `git shows what changed in an exported rule set value by value`() throws {
    let folder = try TemporaryFolder()
    let program = try #require(BuiltProgram.path)
    try folder.write(directive(), to: "letters/a.txt")
    try folder.write(directive(due: "15/6/2025"), to: "letters/b.txt")
    try folder.write("*.ndjson diff=congvan\n", to: ".gitattributes")
    func git(_ arguments: String...) throws -> String {
      let git = Process()
      git.executableURL = URL(fileURLWithPath: "/usr/bin/env")
      git.arguments = ["git", "-c", "user.name=An", "-c", "user.email=an@example.org"] + arguments
      git.currentDirectoryURL = folder.url
      git.environment = ["PATH": "/usr/bin:/bin", "HOME": folder.url.path]
      let output = Pipe()
      git.standardOutput = output
      git.standardError = FileHandle.standardError
      try git.run()
      let bytes = output.fileHandleForReading.readDataToEndOfFile()
      git.waitUntilExit()
      #expect(git.terminationStatus == 0, "git \(arguments)")
      return String(decoding: bytes, as: UTF8.self)
    }
    func export(_ letter: String) throws {
      #expect(try BuiltProgram.run(["import", letter], in: folder.url).status == 0)
      try folder.write(try BuiltProgram.run(["rules", "--format", "json"], in: folder.url).output, to: "rules.ndjson")
    }
    _ = try git("init", "-q")
    _ = try git("config", "diff.congvan.textconv", "'\(program)' textconv")
    try export("letters/a.txt")
    _ = try git("add", "rules.ndjson", ".gitattributes")
    _ = try git("commit", "-qm", "a")
    try export("letters/b.txt")
    let shown = try git("diff", "-U0", "rules.ndjson").split(separator: "\n").filter { $0.hasPrefix("-  ") || $0.hasPrefix("+  ") }
    #expect(
      shown.filter { $0.contains(" due ") } == [
        "-  due       before 2025-06-30 “trước ngày 30/6/2025”", "+  due       before 2025-06-15 “trước ngày 15/6/2025”",
      ])
    #expect(shown.count == 4)
  }

  @Test func `a document is converted too, and what is neither is an error`() throws {
    let folder = try TemporaryFolder()
    try folder.write(directive(), to: "a.txt")
    try folder.write("{\"schema\": \"congvan.reading/1\"}\n", to: "torn.json")
    let converted = try BuiltProgram.run(["textconv", "a.txt"], in: folder.url)
    #expect(converted.status == 0 && converted.output.contains("\n  due       before 2025-06-30 “trước ngày 30/6/2025”\n"))
    let torn = try BuiltProgram.run(["textconv", "torn.json"], in: folder.url)
    #expect(torn.status == 65 && torn.output == "")
    #expect(torn.messages.hasPrefix("congvan: 'torn.json' is no exported rule set: "))
  }
}
