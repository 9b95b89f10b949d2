// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.standardscheck;

import io.answerby.sla.ResponseStandards;
import io.answerby.sla.calendar.BusinessCalendar;
import io.answerby.sla.engine.laws.ClockLaws;
import io.answerby.sla.engine.laws.DeadlineLaws;
import io.answerby.sla.engine.laws.OpenTimeLaws;

/** The laws, checked on the shop's own calendar and standards with thousands of random tickets. */
class BookShopProperties implements DeadlineLaws, ClockLaws, OpenTimeLaws {

  @Override
  public ResponseStandards standards() {
    return BookShop.STANDARDS;
  }

  @Override
  public BusinessCalendar calendar() {
    return BookShop.DESK;
  }
}
