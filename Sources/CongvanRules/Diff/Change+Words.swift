internal import CongvanModel

extension Change {
  /// Its old value, as people read it in that language; in Vietnamese a time or number is said in the document's own words.
  public func oldWords(_ wording: Wording) -> String? { old.map { $0.words(wording) } }

  /// Its new value.
  public func newWords(_ wording: Wording) -> String? { new.map { $0.words(wording) } }

  /// Its sentence.
  public func sentence(_ wording: Wording) -> String {
    wording.sentence(code, field: field, old: oldWords(wording), new: newWords(wording))
  }

  /// Which directive or review changes it and since when; nil where its own document does.
  public func reason(_ wording: Wording) -> String? {
    guard let by else { return nil }
    let name =
      switch by {
      case .effect(let id): String(Standing.source(of: id))
      case .review(let number): wording("diff.review", ["n": "\(number)"])
      case .effectReview(let number): wording("diff.effectReview", ["n": "\(number)"])
      }
    return since.map { wording("diff.since", ["by": name, "day": $0.iso]) } ?? wording("diff.by", ["by": name])
  }

  /// Both wordings, where the change is one of words that can be laid over one another.
  public var redline: Redline? {
    guard let old, let new, [.actionReworded, .quoteChanged].contains(code) || code == .directiveFieldChanged && field == "subject" else {
      return nil
    }
    return Redline(old.value, new.value)
  }

  /// `+`, `-`, `→`, `?` or `~`.
  public var mark: String {
    switch (area, action) {
    case (.lifecycle, .add), (.lifecycle, .start): "+"
    case (.lifecycle, .remove), (.lifecycle, .end): "-"
    case (.lineage, _): [.obligationMatchUncertain, .effectOutstanding, .changeDisputed].contains(code) ? "?" : "→"
    default: "~"
    }
  }
}

extension Change.Side {
  /// The value, as people read it in that language.
  public func words(_ wording: Wording) -> String {
    guard wording.language != .english else { return value }
    switch content {
    case .deadline(let deadline): return deadline.quote
    case .limit(let limit): return limit.quote
    case .bearer(let bearer): return "\(bearer.name) (\(wording(bearer.role.rawValue)))"
    case .text(let text) where Obligation.Modality(rawValue: text) != nil || Obligation.Force(rawValue: text) != nil: return wording(text)
    default: return value
    }
  }
}
