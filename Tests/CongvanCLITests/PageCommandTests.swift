import Foundation
import Testing

/// `congvan page` from the outside.
@Suite struct PageCommandTests {
  let folder: TemporaryFolder
  private static let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("corpus/documents/15-ra-soat-ha-tang-so/source.pdf").path

  init() throws { folder = try TemporaryFolder() }

  @Test(arguments: ["0", "00"]) func `a page before the first is a mistake in the arguments, and the pages there are are named`(
    _ number: String
  ) throws {
    let run = try BuiltProgram.run(["page", Self.file, number, "--png", "x.png"], in: folder.url)
    #expect(run.status == 64)
    #expect(run.messages.hasPrefix("Error: '0' is no page of \(Self.file), which has "))
  }

  @Test(arguments: ["99", "9223372036854775807"]) func `a page behind the last is none`(_ number: String) throws {
    let run = try BuiltProgram.run(["page", Self.file, number, "--png", "x.png"], in: folder.url)
    #expect(run.status == 66)
    #expect(run.messages.contains("there is no page \(number), for it has "))
  }

  @Test func `a picture that cannot be written is named`() throws {
    let run = try BuiltProgram.run(["page", Self.file, "1", "--png", "/no/such/x.png"], in: folder.url)
    #expect(run.status == 74)
    #expect(run.messages == "congvan: /no/such/x.png cannot be written: No such file or directory.\n")
  }

  @Test func `a reading says what was round the file, and how each page was had`() throws {
    let run = try BuiltProgram.run(["read", Self.file, "--format", "json"], in: folder.url)
    #expect(run.output.contains(#""id":"extraction.walls","message":"The file was taken apart by a process of its own behind limits"#))
    #expect(run.output.contains(/"id":"extraction\.pages","message":"Pages? 1[^"]*: text \(text layer of \d+ letters, at least \d+ %/))
  }

  @Test func `a sandbox that cannot be had is something missing`() throws {
    let run = try BuiltProgram.run(
      ["read", Self.file, "--sandbox", "bwrap"], in: folder.url, environment: ["PATH": "/nowhere"])
    #expect(run.status == 69)
    #expect(run.messages.contains("not read, for --sandbox bwrap asks for bubblewrap, and bwrap is missing"))
  }

  @Test func `a window in which rounds have no end is a mistake`() throws {
    try folder.write(directive(), to: "a.txt")
    let run = try BuiltProgram.run(["deadlines", "a.txt", "--from", "1900-01-01", "--to", "9999-12-31"], in: folder.url)
    #expect(run.status == 64)
    #expect(run.messages.hasPrefix("Error: --to 9999-12-31 is more than 100 years after --from 1900-01-01"))
  }
}
