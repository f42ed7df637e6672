internal import CongvanGrammar
internal import CongvanModel
internal import CongvanText

/// Tells what is owed from what is forbidden, allowed or recommended, and all of them from what a text only tells of.
struct ModalityReader {
  let text: DocumentText
  private var vocabulary: Vocabulary { text.vocabulary }

  init(_ text: DocumentText) { self.text = text }

  /// What a word at `at` makes of the verb behind it; nil for a word that makes nothing of it, which leaves a duty.
  func modality(at: Int, in range: Range<Int>) -> Obligation.Modality? {
    let v = vocabulary
    if text.starts(v.recommendCue, at: at, in: range) || strives(at, in: range) { return .recommendation }
    if text.starts(v.prohibitCue, at: at, in: range) || forbids(at, in: range) { return .prohibition }
    return permits(at, in: range) ? .permission : nil
  }

  /// “Phấn đấu …”: a goal of the one who is named before it, and no task by itself.
  func strives(_ at: Int, in range: Range<Int>) -> Bool { text.starts(vocabulary.striveCue, at: at, in: range) }

  /// “Không tổ chức …”: a verb turned round.
  func forbids(_ at: Int, in range: Range<Int>) -> Bool {
    let length = text.length(vocabulary.negation, at: at, in: range)
    return length > 0 && !frees(at, in: range) && text.starts(vocabulary.taskVerb, at: at + length, in: range)
  }

  /// Whether the words at `at` say that something is owed by nobody: “không phải …”.
  func frees(_ at: Int, in range: Range<Int>) -> Bool { text.starts(vocabulary.exemptCue, at: at, in: range) }

  private func permits(_ at: Int, in range: Range<Int>) -> Bool {
    guard let entry = text.entry(vocabulary.permitCue, at: at, in: range) else { return false }
    return entry.value.symbol != "verb" || text.starts(vocabulary.taskVerb, at: at + entry.length, in: range)
      || text.starts(vocabulary.taskAdverb, at: at + entry.length, in: range)
  }

  /// Whether a clause says that something must or must not be; not where the words are quoted, bracketed, part of a title or turned round.
  func obliges(_ clause: Range<Int>) -> Bool {
    guard text.holds(.obliging, in: clause) else { return false }
    let v = vocabulary
    var isQuoted = false
    var brackets = 0
    var isTitle = false
    var at = clause.lowerBound
    while at < clause.upperBound {
      if text.isMark(v.quoteMark, at: at) { isQuoted.toggle() }
      if text.isMark(v.open, at: at) { brackets += 1 }
      if text.isMark(v.close, at: at) { brackets -= 1 }
      if text.isMark(v.comma, at: at) || text.isMark(v.semicolon, at: at) { isTitle = false }
      if text.starts(v.titleOpener, at: at, in: clause) { isTitle = true }
      let exempt = text.length(v.exemptCue, at: at, in: clause)
      if exempt > 0 { at += exempt; continue }
      if !isQuoted, brackets <= 0, !isTitle, text.starts(v.obligingWord, at: at, in: clause) { return true }
      at += 1
    }
    return false
  }
}
