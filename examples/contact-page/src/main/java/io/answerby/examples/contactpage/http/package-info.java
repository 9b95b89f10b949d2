// SPDX-License-Identifier: Apache-2.0
/** The JDK's HTTP server with limits, safe headers and one place where requests are refused. */
@NullMarked
package io.answerby.examples.contactpage.http;

import org.jspecify.annotations.NullMarked;
