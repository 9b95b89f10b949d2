// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq.catalogue;

import io.answerby.faq.FaqEntry;
import io.answerby.faq.FaqFault;
import io.answerby.faq.FaqFaultsException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A catalogue while it is read: the good entries so far, and every fault. */
final class CatalogueDraft {

  private final List<FaqEntry> entries = new ArrayList<>();
  private final Map<EntryName, String> places = new HashMap<>();
  private final List<FaqFault> faults = new ArrayList<>();

  void add(FaqEntry entry) {
    add(entry, EntryName.of(entry).toString());
  }

  /** Takes the entry if it is whole; else reports what is wrong with it beyond what has been. */
  void add(RawEntry raw) {
    try {
      FaqEntry entry = raw.toEntry();
      if (!raw.isFaulty()) {
        add(entry, raw.place());
      }
    } catch (FaqFaultsException e) {
      e.faults().stream()
          .filter(fault -> !raw.isFaultyIn(fault.member()))
          .forEach(fault -> faults.add(fault.at(raw.place())));
    }
  }

  void fault(RawEntry raw, String place, String member, String problem) {
    raw.markFaulty(member);
    fault(place, member, problem);
  }

  void fault(String place, String member, String problem) {
    faults.add(new FaqFault(place, member, problem));
  }

  void add(FaqEntry entry, String place) {
    String other = places.putIfAbsent(EntryName.of(entry), place);
    if (other == null) {
      entries.add(entry);
    } else {
      fault(
          place,
          "id",
          "id '"
              + entry.id()
              + "' must be given once for language '"
              + entry.language()
              + "', but is also at "
              + other);
    }
  }

  FaqCatalogue finish() {
    if (!faults.isEmpty()) {
      throw new FaqFaultsException(faults);
    }
    return new FaqCatalogue(entries, places);
  }
}
