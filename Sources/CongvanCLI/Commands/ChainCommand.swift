import ArgumentParser
import Congvan
import CongvanExport
import CongvanModel
import CongvanRules

/// `congvan chain`: which directive carries out which.
struct ChainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "chain", abstract: "The directives below those that they carry out, as a tree.",
    discussion: """
      EXAMPLE: congvan chain 88/UBND-NC

      Without a name, every tree. A document that is carried out and not recorded stands at the top in brackets.
      """)

  @Argument(help: "A directive's number with its symbol, its key or a part of that.") var directive: String?
  @OptionGroup var ruleSet: RuleSetOptions
  @OptionGroup var clocks: ClockOptions
  @OptionGroup var language: LanguageOptions
  @Option(help: "text or json (one tree a line).") var format = PageFormat.text

  func run() throws {
    let view = try clocks.view(ruleSet.open())
    let chain = DirectiveChain(view, with: try directive.map { [try view.directive($0).key] })
    switch format {
    case .text:
      if chain.roots.isEmpty { return Console.complain("congvan: no directives") }
      try Console.out(AnswerPage.moment(view.asked, language.wording) + ChainPage.text(chain, width: Terminal.width, language.wording))
    case .json: try Console.out(try NDJSON.answers(chain.roots, to: view.asked))
    }
  }
}
