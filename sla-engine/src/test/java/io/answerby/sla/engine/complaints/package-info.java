// SPDX-License-Identifier: Apache-2.0
/** What users of other help desks complained of, each shown not to happen here. */
@NullMarked
package io.answerby.sla.engine.complaints;

import org.jspecify.annotations.NullMarked;
