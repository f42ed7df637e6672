import ArgumentParser
@testable import CongvanCLI
import CongvanTestSupport
import Foundation
import Testing

/// The commands that README shows are commands of this program.
@Suite struct ReadmeTests {
  @Test func `every command in the README is understood`() throws {
    let commands = try Self.commands()
    #expect(commands.count >= 8)
    for command in commands {
      #expect(throws: Never.self, "congvan \(command.joined(separator: " "))") { _ = try CongvanCommand.parseAsRoot(command) }
    }
  }

  @Test func `a command that does not exist would be noticed`() {
    #expect(throws: (any Error).self) { try CongvanCommand.parseAsRoot(["deadlines", "--until", "2025-01-01"]) }
  }

  /// The arguments of each `congvan` in a fenced block, up to a pipe or redirection.
  private static func commands() throws -> [[String]] {
    let text = try String(contentsOf: Project.folder.appendingPathComponent("README.md"), encoding: .utf8)
    var commands: [[String]] = []
    var isFenced = false
    for line in text.components(separatedBy: "\n") {
      if line.hasPrefix("```") { isFenced.toggle(); continue }
      guard isFenced else { continue }
      let words = Self.words(line.hasPrefix("$ ") ? String(line.dropFirst(2)) : line)
      guard words.first == "congvan" else { continue }
      commands.append(Array(words.dropFirst().prefix { !["|", ">", "&&", ";", "#"].contains($0) }))
    }
    return commands
  }

  /// Words as a shell cuts them, quotation marks taken off.
  private static func words(_ line: String) -> [String] {
    var words: [String] = []
    var current: String?
    var isQuoted = false
    for character in line {
      if character == "\"" {
        isQuoted.toggle()
        current = current ?? ""
      } else if character == " ", !isQuoted {
        if let word = current { words.append(word) }
        current = nil
      } else {
        current = (current ?? "") + String(character)
      }
    }
    return words + (current.map { [$0] } ?? [])
  }
}
