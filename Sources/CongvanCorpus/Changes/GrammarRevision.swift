package import CongvanGrammar
internal import Foundation

/// Grammars as a git repository had them earlier.
package struct GrammarRevision: Sendable {
  /// A tag, branch or commit.
  package let name: String
  private let folder: String

  /// `name` of the repository that holds the folder of grammars.
  package init(_ name: String, of folder: String) {
    self.name = name
    self.folder = folder
  }

  /// What the grammars of `folder` are to be compared with when nobody says: the last tag, else the commit before this one.
  ///
  /// - Throws: `GrammarRevisionError` when there is neither.
  package static func last(of folder: String) throws(GrammarRevisionError) -> GrammarRevision {
    let tag = try Git(folder).lines(["describe", "--tags", "--abbrev=0"], mayFail: true).first
    let commit = try Git(folder).lines(["rev-parse", "--verify", "--quiet", "--short", "HEAD~1"], mayFail: true).first
    guard let name = tag ?? commit else {
      _ = try Git(folder).lines(["rev-parse", "--git-dir"])
      throw GrammarRevisionError(folder: folder, reason: "there is neither a tag nor an earlier commit, as in a shallow clone")
    }
    return GrammarRevision(name, of: folder)
  }

  /// The grammar as it was.
  ///
  /// - Throws: `GrammarRevisionError` when git does not give it, `GrammarError` when this program cannot read it.
  package func load() throws -> Grammar {
    let git = Git(folder)
    let paths = try git.lines(["ls-tree", "-r", "--name-only", "-z", name, "."], separator: "\0")
    guard paths.contains("version") else {
      throw GrammarRevisionError(folder: folder, reason: "\(name) has no grammars there")
    }
    func text(_ path: String) throws(GrammarRevisionError) -> String { try git.output(["show", "\(name):./\(path)"]) }
    let version = try text("version").trimmingCharacters(in: .whitespacesAndNewlines)
    let sources = try paths.filter { $0.hasSuffix(".grammar") }.map { GrammarSource(path: $0, text: try text($0)) }
    do throws(GrammarError) { return try Grammar(version: version, sources: sources) } catch { throw error.at(revision: name) }
  }
}

/// An earlier grammar that git does not give.
package struct GrammarRevisionError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The folder of grammars.
  package var folder: String
  /// The particulars, without a full stop.
  package var reason: String

  /// One sentence.
  package var description: String { "no earlier grammar of '\(folder)': \(reason)." }
}

/// Git, asked about one folder.
private struct Git {
  let folder: String

  init(_ folder: String) { self.folder = folder }

  func lines(_ arguments: [String], separator: Character = "\n", mayFail: Bool = false) throws(GrammarRevisionError) -> [String] {
    do {
      return try output(arguments).split(separator: separator).map(String.init)
    } catch {
      if mayFail { return [] }
      throw error
    }
  }

  /// What git writes; it runs to its end while its output is read.
  func output(_ arguments: [String]) throws(GrammarRevisionError) -> String {
    let git = Process()
    git.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    git.arguments = ["git", "-C", folder] + arguments
    let (output, complaints) = (Pipe(), Pipe())
    git.standardInput = FileHandle.nullDevice
    git.standardOutput = output
    git.standardError = complaints
    do { try git.run() } catch { throw GrammarRevisionError(folder: folder, reason: "git cannot be run: \(error.localizedDescription)") }
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    let complaint = String(decoding: complaints.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    git.waitUntilExit()
    guard git.terminationStatus == 0 else {
      let reason = complaint.split(separator: "\n").first.map(String.init) ?? "git ended with \(git.terminationStatus)"
      throw GrammarRevisionError(folder: folder, reason: reason)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
