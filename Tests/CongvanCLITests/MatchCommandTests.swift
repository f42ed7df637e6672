import Foundation
import Testing

@Suite struct MatchCommandTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    func letter(_ place: String, _ ending: String) -> String {
      directive().replacing("1. Đề nghị", with: "\(place). Đề nghị").replacing("về Sở Nội vụ trước ngày 30/6/2025.", with: ending)
    }
    try folder.write(letter("1", "về Sở Nội vụ định kỳ theo mẫu."), to: "a.txt")
    try folder.write(letter("2", "về Sở Nội vụ đầy đủ qua trục liên thông."), to: "b.txt")
    let imported = try BuiltProgram.run(["import", "a.txt", "b.txt"], in: folder.url)
    #expect(imported.status == 0 && imported.messages.hasSuffix("\n1 likely match to decide about; see congvan match list\n"))
  }

  private func run(_ arguments: String...) throws -> BuiltProgram.Run {
    try BuiltProgram.run(arguments, in: folder.url, environment: ["COLUMNS": "200"])
  }

  @Test func `a proposal is listed with its redline, decided once, and then a change of one obligation`() throws {
    let listed = try run("match", "list")
    #expect(listed.status == 0 && listed.output.hasPrefix("2.1 the same? "))
    #expect(listed.output.contains("[-") && listed.output.contains("{+"))
    #expect(listed.output.hasSuffix("1 undecided; congvan match accept 2.1, or reject 2.1\n"))
    #expect(try run("diff", "1", "2").output.contains("obligation-match-uncertain"))

    let accepted = try run("match", "accept", "2.1", "--reason", "rút gọn")
    #expect(accepted.status == 0 && accepted.output.hasPrefix("2.1 accepted by tester: "))
    #expect(try run("match").messages == "congvan: no proposals to decide about\n")
    let all = try run("match", "list", "--all").output
    #expect(all.contains("accepted 2") && all.contains("tester: rút gọn"))
    let diff = try run("diff", "1", "2").output
    #expect(diff.contains("obligation-renamed") && !diff.contains("obligation-removed") && diff.contains("minor"))
  }

  @Test func `a rejected proposal stays two obligations`() throws {
    #expect(try run("match", "reject", "2.1", "--lang", "vi").output.hasPrefix("tester bác 2.1: so-noi-vu/"))
    let diff = try run("diff", "1", "2").output
    #expect(diff.contains("obligation-removed") && !diff.contains("obligation-match-uncertain"))
  }

  @Test func `a proposal that is not there is an error with exit code 66`() throws {
    let missing = try run("match", "accept", "7.1")
    #expect(missing.status == 66 && missing.output == "")
    #expect(missing.messages == "congvan: 'congvan.db' has no such proposal: none is called 7.1; see congvan match list.\n")
  }

  @Test func `proposals are rows and lines for other programs`() throws {
    #expect(try run("match", "list", "--format", "csv").output.hasPrefix("proposal,kind,score,old,new,"))
    #expect(try run("match", "list", "--format", "json").output.hasPrefix("{\"decision\":null,\"kind\":\"same\","))
  }
}
